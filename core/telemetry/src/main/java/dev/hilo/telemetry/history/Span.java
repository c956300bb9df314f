package dev.hilo.telemetry.history;

import dev.hilo.kernel.Refusal;

/** A stretch of time in microseconds: its first moment, and the first one after it. */
public record Span(long from, long to) {

    public static final Span ALL = new Span(Long.MIN_VALUE, Long.MAX_VALUE);

    public Span {
        if (from > to) {
            throw Refusal.invalid("to", "span.order");
        }
    }

    public boolean contains(long time) {
        return time >= from && time < to;
    }

    /** Whether any moment from the first to the last, both counted, lies within. */
    public boolean meets(long first, long last) {
        return first < to && last >= from;
    }

    public boolean covers(long first, long last) {
        return from <= first && last < to;
    }
}
