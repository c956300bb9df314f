package dev.hilo.telemetry.codec;

import dev.hilo.telemetry.Columns;
import java.util.Arrays;

/** The column of qualities: runs of one quality, each as its length and its code. */
final class Qualities {

    private static final int LARGEST = 0xFFFF;

    private Qualities() {}

    static boolean allGood(Columns readings) {
        for (int i = 0; i < readings.size(); i++) {
            if (readings.quality(i) != 0) {
                return false;
            }
        }
        return true;
    }

    static void write(ByteSink sink, Columns readings) {
        int n = readings.size();
        for (int from = 0; from < n; ) {
            int to = from + 1;
            while (to < n && readings.quality(to) == readings.quality(from)) {
                to++;
            }
            sink.varint(to - from);
            sink.varint(readings.quality(from));
            from = to;
        }
    }

    static int[] read(ByteSource source, int n) {
        int[] qualities = new int[n];
        for (int from = 0; from < n; ) {
            int length = source.upTo(n - from);
            if (length == 0) {
                throw source.broken();
            }
            Arrays.fill(qualities, from, from + length, source.upTo(LARGEST));
            from += length;
        }
        return qualities;
    }
}
