package dev.hilo.telemetry.reads;

import dev.hilo.kernel.Cursor;
import dev.hilo.kernel.Refusal;
import dev.hilo.telemetry.history.Span;
import java.util.Optional;

/** Which stretch of a history, how much of it at once, and where to go on. */
public record HistoryQuestion(Span span, int limit, Optional<String> cursor) {

    public static final int MOST = 10_000;
    public static final int USUAL = 1_000;

    public HistoryQuestion {
        if (limit < 1 || limit > MOST) {
            throw Refusal.invalid("limit", "number.range", 1, MOST);
        }
    }

    public static HistoryQuestion of(Span span) {
        return new HistoryQuestion(span, MOST, Optional.empty());
    }

    /** The span from where the last page ended, for a list whose cursor is a moment. */
    Span rest() {
        long from = cursor.map(text -> Cursor.decode(text, 1).number(0)).orElse(span.from());
        return new Span(Math.clamp(from, span.from(), span.to()), span.to());
    }
}
