package dev.hilo.chunks;

/**
 * Says of nearly every moment at which nothing was read that it is so, and never of another. Exact
 * where the times follow a rhythm, gaps and all: a bit a beat. A Bloom filter where not.
 */
final class TimeFilter {

    private static final int BITS_A_READING = 8;
    private static final int HASHES = 4;

    private final long first;
    private final long last;
    private final long beat;
    private final long[] words;

    private TimeFilter(long first, long last, long beat, long[] words) {
        this.first = first;
        this.last = last;
        this.beat = beat;
        this.words = words;
    }

    /** Of times in order, each once. */
    static TimeFilter of(long[] times) {
        long first = times[0];
        long last = times[times.length - 1];
        long beat = beat(times);
        long beats = (last - first) / beat + 1;
        long room = Math.max(Long.SIZE, (long) times.length * BITS_A_READING);
        var filter =
                beats <= room
                        ? new TimeFilter(first, last, beat, words(beats))
                        : new TimeFilter(first, last, 0, words(room));
        for (long time : times) {
            filter.set(time);
        }
        return filter;
    }

    boolean mayHold(long time) {
        if (time < first || time > last) {
            return false;
        }
        if (beat > 0) {
            long since = time - first;
            return since % beat == 0 && isSet(since / beat);
        }
        long hash = hash(time);
        for (int i = 0; i < HASHES; i++) {
            if (!isSet(bit(hash, i))) {
                return false;
            }
        }
        return true;
    }

    private void set(long time) {
        if (beat > 0) {
            setBit((time - first) / beat);
            return;
        }
        long hash = hash(time);
        for (int i = 0; i < HASHES; i++) {
            setBit(bit(hash, i));
        }
    }

    private void setBit(long bit) {
        words[(int) (bit >>> 6)] |= 1L << bit;
    }

    private boolean isSet(long bit) {
        return (words[(int) (bit >>> 6)] & 1L << bit) != 0;
    }

    private long bit(long hash, int which) {
        int mixed = (int) hash + which * (int) (hash >>> 32);
        return Integer.remainderUnsigned(mixed, words.length * Long.SIZE);
    }

    /** The largest distance that divides those between all times. */
    private static long beat(long[] times) {
        long beat = 0;
        for (int i = 1; i < times.length && beat != 1; i++) {
            beat = commonDivisor(times[i] - times[i - 1], beat);
        }
        return Math.max(1, beat);
    }

    private static long commonDivisor(long a, long b) {
        long larger = a;
        long smaller = b;
        while (smaller != 0) {
            long rest = larger % smaller;
            larger = smaller;
            smaller = rest;
        }
        return larger;
    }

    private static long[] words(long bits) {
        return new long[(int) ((bits + Long.SIZE - 1) / Long.SIZE)];
    }

    /** The finishing steps of SplitMix64 (Steele, Lea, Flood 2014). */
    private static long hash(long time) {
        long z = (time ^ (time >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
