package dev.hilo.chunks;

import dev.hilo.telemetry.SeriesNumber;
import java.util.HashMap;
import java.util.Map;

/**
 * How far a tenant's readings have come by their own time; days well behind it are sealed. A leap
 * of more than an hour counts only when several series make it, so that one wrong clock seals
 * nothing. For one thread.
 */
final class Watermark {

    static final long LATENESS = 3_600_000_000L;
    private static final int WITNESSES = 3;

    private final Map<SeriesNumber, Long> ahead = new HashMap<>();
    private long mark = Long.MIN_VALUE;

    void observe(SeriesNumber series, long time) {
        if (time <= mark) {
            return;
        }
        if (mark == Long.MIN_VALUE || time - mark <= LATENESS) {
            mark = time;
            ahead.clear();
            return;
        }
        ahead.merge(series, time, Math::max);
        if (ahead.size() >= WITNESSES) {
            mark = ahead.values().stream().mapToLong(Long::longValue).min().orElse(mark);
            ahead.clear();
        }
    }

    /** The same mark, for another thread. */
    Watermark copy() {
        var copy = new Watermark();
        copy.mark = mark;
        return copy;
    }

    /** Whether what ended then is over, late readings and all. */
    boolean isPast(long end) {
        return mark != Long.MIN_VALUE && mark - LATENESS >= end;
    }
}
