package dev.hilo.telemetry.codec;

import dev.hilo.telemetry.Columns;

/**
 * The column of numbers. Where every number is exactly a decimal of at most four places: the
 * changes of the scaled integers. Where not: each number's bits against those before it, byte plane
 * by byte plane, so that the planes that hardly change lie together.
 */
final class Numbers {

    static final double[] POWERS = {1, 10, 100, 1_000, 10_000};

    /** The scale of numbers that are not decimals of few places. */
    static final int RAW = POWERS.length;

    /** Whole numbers below this are exact. */
    static final double EXACT = 1L << 53;

    private Numbers() {}

    /** Writes the first n. */
    static void write(ByteSink sink, Columns readings, int n) {
        int scale = scale(readings, n);
        sink.put(scale);
        if (scale == RAW) {
            writeRaw(sink, readings, n);
            return;
        }
        long before = 0;
        for (int i = 0; i < n; i++) {
            long scaled = (long) Math.rint(readings.number(i) * POWERS[scale]);
            sink.signed(scaled - before);
            before = scaled;
        }
    }

    static long[] read(ByteSource source, int n) {
        int scale = source.next();
        if (scale > RAW || n > source.remaining() / (scale == RAW ? Long.BYTES : 1)) {
            throw source.broken();
        }
        return scale == RAW ? readRaw(source, n) : readScaled(source, n, POWERS[scale]);
    }

    private static long[] readScaled(ByteSource source, int n, double power) {
        long[] bits = new long[n];
        long scaled = 0;
        for (int i = 0; i < n; i++) {
            scaled += source.signed();
            bits[i] = Double.doubleToRawLongBits(scaled / power);
        }
        return bits;
    }

    private static void writeRaw(ByteSink sink, Columns readings, int n) {
        for (int plane = 0; plane < Long.BYTES; plane++) {
            long before = 0;
            for (int i = 0; i < n; i++) {
                sink.put((int) ((readings.bits(i) ^ before) >>> (8 * plane)));
                before = readings.bits(i);
            }
        }
    }

    private static long[] readRaw(ByteSource source, int n) {
        long[] bits = new long[n];
        for (int plane = 0; plane < Long.BYTES; plane++) {
            for (int i = 0; i < n; i++) {
                bits[i] |= (long) source.next() << (8 * plane);
            }
        }
        for (int i = 1; i < n; i++) {
            bits[i] ^= bits[i - 1];
        }
        return bits;
    }

    /** A number that is exact at one scale is so at the next; so one walk finds the scale. */
    static int scale(Columns readings, int n) {
        int scale = 0;
        double largest = 0;
        for (int i = 0; i < n; i++) {
            double number = readings.number(i);
            while (!isExact(number, scale)) {
                if (++scale == RAW) {
                    return RAW;
                }
            }
            largest = Math.max(largest, Math.abs(number));
        }
        return largest * POWERS[scale] < EXACT ? scale : RAW;
    }

    /** To the bit: minus nothing, no number and the infinite are not decimals. */
    private static boolean isExact(double number, int scale) {
        double scaled = Math.rint(number * POWERS[scale]);
        return Math.abs(scaled) < EXACT
                && Double.doubleToRawLongBits((long) scaled / POWERS[scale])
                        == Double.doubleToRawLongBits(number);
    }
}
