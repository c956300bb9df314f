package dev.hilo.telemetry.codec;

import dev.hilo.telemetry.Columns;

/** The column of flags: eight to a byte. */
final class Flags {

    private Flags() {}

    /** Writes the first n. */
    static void write(ByteSink sink, Columns readings, int n) {
        for (int from = 0; from < n; from += Byte.SIZE) {
            int eight = 0;
            for (int i = from; i < Math.min(n, from + Byte.SIZE); i++) {
                eight |= (int) readings.bits(i) << (i - from);
            }
            sink.put(eight);
        }
    }

    static long[] read(ByteSource source, int n) {
        if ((n + Byte.SIZE - 1) / Byte.SIZE > source.remaining()) {
            throw source.broken();
        }
        long[] bits = new long[n];
        int eight = 0;
        for (int i = 0; i < n; i++) {
            eight = i % Byte.SIZE == 0 ? source.next() : eight >>> 1;
            bits[i] = eight & 1;
        }
        return bits;
    }
}
