package dev.hilo.chunks;

import dev.hilo.telemetry.Readings;
import dev.hilo.telemetry.SeriesNumber;
import java.util.HashMap;
import java.util.Map;

/**
 * How far a tenant's readings have come by their own time; days well behind it are sealed. A leap
 * of more than an hour counts only when several series make it, so that one wrong clock seals
 * nothing, or when it goes on and nobody is left behind, as where little is measured. For one
 * thread.
 */
final class Watermark {

    static final long LATENESS = 3_600_000_000L;
    private static final int WITNESSES = 3;
    private static final int PATIENCE = 10;

    private final Map<SeriesNumber, Long> ahead = new HashMap<>();
    private long mark = Long.MIN_VALUE;
    private int unopposed;

    /** Takes readings in by their last time; when that is far ahead, step by step towards it. */
    void observe(SeriesNumber series, Readings readings) {
        long last = readings.time(readings.size() - 1);
        for (int i = 0; isLeap(last) && i < readings.size(); i++) {
            long time = readings.time(i);
            if (time > mark && !isLeap(time)) {
                reach(time);
            }
        }
        observe(series, last);
    }

    void observe(SeriesNumber series, long time) {
        if (time <= mark) {
            unopposed = time > mark - LATENESS ? 0 : unopposed;
            return;
        }
        if (!isLeap(time)) {
            reach(time);
            return;
        }
        ahead.merge(series, time, Math::max);
        if (ahead.size() >= WITNESSES || ++unopposed >= PATIENCE) {
            reach(ahead.values().stream().mapToLong(Long::longValue).min().orElse(mark));
        }
    }

    private boolean isLeap(long time) {
        return mark != Long.MIN_VALUE && time - LATENESS > mark;
    }

    private void reach(long time) {
        mark = time;
        unopposed = 0;
        ahead.clear();
    }

    /** The same mark, for another thread. */
    Watermark copy() {
        var copy = new Watermark();
        copy.mark = mark;
        return copy;
    }

    /** The day that is, by a clock that is believed up to a day beyond what readings bear out. */
    long today(long clock) {
        return mark == Long.MIN_VALUE ? Long.MIN_VALUE : Day.of(Math.min(clock, mark + Day.MICROS));
    }

    /** Whether what ended then is over, late readings and all. */
    boolean isPast(long end) {
        return mark != Long.MIN_VALUE && mark - LATENESS >= end;
    }
}
