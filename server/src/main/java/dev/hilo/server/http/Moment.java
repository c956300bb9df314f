package dev.hilo.server.http;

import dev.hilo.kernel.Problems;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A time in a query, as RFC 3339 writes it: years have four digits, micros are the finest. */
public final class Moment {

    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

    private Moment() {}

    /** Absent and empty are the same; refuses with time.invalid. */
    public static Optional<Instant> read(String name, @Nullable String text) {
        var problems = new Problems();
        var read = read(name, text, problems);
        problems.refuse();
        return read;
    }

    /** The same; what is wrong joins the problems. */
    public static Optional<Instant> read(String name, @Nullable String text, Problems problems) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        var parsed = parse(text);
        problems.when(parsed.isEmpty(), name, "time.invalid", Asked.shown(text));
        return parsed;
    }

    static Optional<Instant> parse(String text) {
        try {
            var time = OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
            return time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR
                    ? Optional.empty()
                    : Optional.of(time.toInstant().truncatedTo(ChronoUnit.MICROS));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
