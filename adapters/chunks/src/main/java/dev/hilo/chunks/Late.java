package dev.hilo.chunks;

import dev.hilo.telemetry.Readings;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Late rows as they were at one moment. For one thread. */
final class Late {

    private final LateRows rows;
    private final int count;
    private int[] byTime = {};
    private @Nullable Readings readings;

    Late(LateRows rows) {
        this.rows = rows;
        this.count = rows.size();
    }

    boolean isEmpty() {
        return count == 0;
    }

    int count() {
        return count;
    }

    long receivedAt(int row) {
        return rows.receivedAt(row);
    }

    /** The rows as readings, in order of arrival. */
    Readings readings() {
        var now = readings;
        if (now == null) {
            now = rows.readings(count);
            readings = now;
        }
        return now;
    }

    /** The rows of a stretch of time, its end not counted: by time, and then by arrival. */
    int[] between(long from, long to) {
        if (isEmpty()) {
            return byTime;
        }
        int[] sorted = sorted();
        return Arrays.copyOfRange(sorted, firstFrom(sorted, from), firstFrom(sorted, to));
    }

    /** The numbers of rows, which they keep. */
    BitSet numbers(int[] which) {
        var numbers = new BitSet();
        for (int row : which) {
            numbers.set(rows.number(row));
        }
        return numbers;
    }

    /** The rows whose numbers are not gone. */
    Late without(BitSet gone) {
        return gone.isEmpty() ? this : new Late(rows.without(gone, count));
    }

    private int[] sorted() {
        if (byTime.length == 0) {
            byTime =
                    IntStream.range(0, count)
                            .boxed()
                            .sorted(Comparator.comparingLong(rows::time))
                            .mapToInt(Integer::intValue)
                            .toArray();
        }
        return byTime;
    }

    private int firstFrom(int[] sorted, long time) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rows.time(sorted[middle]) < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
