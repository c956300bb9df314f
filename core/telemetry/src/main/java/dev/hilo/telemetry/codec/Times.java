package dev.hilo.telemetry.codec;

import dev.hilo.telemetry.Columns;

/**
 * The column of times: the first as its distance from a base, the others as the change of their
 * distances, all in the largest unit that divides every one of them. A steady rhythm is one number.
 */
final class Times {

    private static final long[] UNITS = {1, 1_000, 1_000_000};
    private static final int STEADY = 4;

    private Times() {}

    static void write(ByteSink sink, Columns readings, long base) {
        int unit = unit(readings);
        long size = UNITS[unit];
        int n = readings.size();
        boolean steady = n > 2 && isSteady(readings);
        sink.put(steady ? unit | STEADY : unit);
        sink.signed(readings.time(0) - base);
        long time = readings.time(0) / size;
        long distance = 0;
        int written = steady ? 2 : n;
        for (int i = 1; i < written; i++) {
            long next = readings.time(i) / size;
            sink.signed(next - time - distance);
            distance = next - time;
            time = next;
        }
    }

    static long[] read(ByteSource source, int n, long base) {
        int form = source.next();
        boolean steady = (form & STEADY) != 0;
        int unit = form & ~STEADY;
        if (unit >= UNITS.length || (steady && n < 3) || (!steady && n - 1 > source.remaining())) {
            throw source.broken();
        }
        long size = UNITS[unit];
        long[] times = new long[n];
        times[0] = base + source.signed();
        long distance = 0;
        for (int i = 1; i < n; i++) {
            if (!steady || i == 1) {
                distance += source.signed();
            }
            times[i] = times[i - 1] + distance * size;
        }
        return times;
    }

    private static boolean isSteady(Columns readings) {
        long distance = readings.time(1) - readings.time(0);
        for (int i = 2; i < readings.size(); i++) {
            if (readings.time(i) - readings.time(i - 1) != distance) {
                return false;
            }
        }
        return true;
    }

    private static int unit(Columns readings) {
        int unit = UNITS.length - 1;
        for (int i = 0; i < readings.size() && unit > 0; i++) {
            while (readings.time(i) % UNITS[unit] != 0) {
                unit--;
            }
        }
        return unit;
    }
}
