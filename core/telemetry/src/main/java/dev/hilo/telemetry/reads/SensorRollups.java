package dev.hilo.telemetry.reads;

import dev.hilo.kernel.TenantId;
import dev.hilo.telemetry.SeriesNumber;
import dev.hilo.telemetry.history.Rollup;
import dev.hilo.telemetry.history.RollupWalk;
import dev.hilo.telemetry.history.Span;
import dev.hilo.telemetry.history.Step;
import dev.hilo.telemetry.history.TelemetryStore;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * The rollups of all series of a sensor. Each series' value holds within its own series; a step in
 * which the sensor went from one series to another is rolled up from the readings of both.
 */
record SensorRollups(TelemetryStore history, TenantId tenant, SensorSeries sensor, Step step) {

    /** All steps of the span that have readings. */
    List<Rollup> all(Span span) {
        var series = sensor.numbers();
        if (series.size() == 1) {
            return history.rollups(tenant, series.getFirst(), span, step);
        }
        var bySpan = new TreeMap<Long, Rollup>();
        for (SeriesNumber number : series) {
            for (Rollup rollup : history.rollups(tenant, number, span, step)) {
                bySpan.merge(rollup.span().from(), rollup, (a, _) -> together(a.span(), span));
            }
        }
        return List.copyOf(bySpan.values());
    }

    /**
     * The first so many; fewer only when there are no more. Time without readings is leapt over, so
     * that an open span costs no more than what it holds.
     */
    List<Rollup> first(Span span, int limit) {
        var found = new ArrayList<Rollup>();
        var rest = Optional.of(span);
        while (found.size() < limit && rest.isPresent()) {
            var window = rest.flatMap(left -> window(left, limit - found.size()));
            window.ifPresent(w -> found.addAll(all(w)));
            rest = window.filter(w -> w.to() < span.to()).map(w -> new Span(w.to(), span.to()));
        }
        return List.copyOf(found.subList(0, Math.min(limit, found.size())));
    }

    /** From the next reading on, about so many steps, whole ones; nothing when nothing is left. */
    private Optional<Span> window(Span rest, int steps) {
        var next = nextReading(rest);
        if (next.isEmpty()) {
            return Optional.empty();
        }
        long from = Math.max(rest.from(), step.around(next.getAsLong()).from());
        var length = step.length().multipliedBy(steps - 1L);
        long last = next.getAsLong() + length.dividedBy(Duration.of(1, ChronoUnit.MICROS));
        return Optional.of(new Span(from, Math.min(rest.to(), step.around(last).to())));
    }

    private OptionalLong nextReading(Span rest) {
        return sensor.numbers().stream()
                .map(series -> history.raw(tenant, series, rest, 1, Optional.empty()).readings())
                .filter(readings -> !readings.isEmpty())
                .mapToLong(readings -> readings.time(0))
                .min();
    }

    private Rollup together(Span one, Span asked) {
        var within = new Span(Math.max(one.from(), asked.from()), Math.min(one.to(), asked.to()));
        var walk = new RollupWalk(within, step);
        var reader = new SeriesReader(history, tenant, Optional.empty());
        Joined.each(sensor, reader, within, walk::add);
        return walk.rollups().getFirst();
    }
}
