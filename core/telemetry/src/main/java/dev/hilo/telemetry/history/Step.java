package dev.hilo.telemetry.history;

import dev.hilo.kernel.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * How time is cut for rollups. Steps of less than a day are counted from local midnight and start
 * anew there; longer ones are whole local days, counted from 1970-01-01. So the steps of a day that
 * is changed to or from summer time stay aligned to the site's own clock face.
 */
public record Step(Duration length, ZoneId zone) {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofDays(3660);

    public Step {
        boolean wholeDays = length.equals(Duration.ofDays(length.toDays()));
        if (length.compareTo(Duration.ofMillis(1)) < 0
                || length.compareTo(LONGEST) > 0
                || (length.compareTo(DAY) > 0 && !wholeDays)) {
            throw Refusal.invalid("step", "step.length");
        }
    }

    /** The step that the moment lies in. */
    public Span around(long time) {
        if (isWithinDays()) {
            return within(day(time), time);
        }
        var date = date(time);
        long days = length.toDays();
        var first = date.minusDays(Math.floorMod(date.toEpochDay(), days));
        return new Span(midnight(first), midnight(first.plusDays(days)));
    }

    /** The local day of the moment. */
    Span day(long time) {
        var date = date(time);
        return new Span(midnight(date), midnight(date.plusDays(1)));
    }

    /** The step, of less than a day, that the moment lies in; the local day is known. */
    Span within(Span day, long time) {
        long micros = length.dividedBy(Duration.of(1, ChronoUnit.MICROS));
        long from = time - (time - day.from()) % micros;
        return new Span(from, Math.min(from + micros, day.to()));
    }

    boolean isWithinDays() {
        return length.compareTo(DAY) < 0;
    }

    private LocalDate date(long time) {
        return Instant.EPOCH.plus(time, ChronoUnit.MICROS).atZone(zone).toLocalDate();
    }

    private long midnight(LocalDate date) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, date.atStartOfDay(zone).toInstant());
    }
}
