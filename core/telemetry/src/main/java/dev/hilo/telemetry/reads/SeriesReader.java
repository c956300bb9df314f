package dev.hilo.telemetry.reads;

import dev.hilo.kernel.TenantId;
import dev.hilo.telemetry.Reading;
import dev.hilo.telemetry.Readings;
import dev.hilo.telemetry.ReadingsBuilder;
import dev.hilo.telemetry.SeriesNumber;
import dev.hilo.telemetry.history.Correction;
import dev.hilo.telemetry.history.Span;
import dev.hilo.telemetry.history.TelemetryStore;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads one series as it is, or as it was known at a moment: with what later readings of the same
 * time have replaced since. When a reading first arrived is not kept, so that one which came late
 * counts as known from its own time on. Immutable.
 *
 * @param knownAt in microseconds
 */
record SeriesReader(TelemetryStore history, TenantId tenant, Optional<Long> knownAt) {

    /** The first so many readings of the span; fewer only when there are no more. */
    Readings first(SeriesNumber series, Span span, int limit) {
        var readings = history.raw(tenant, series, span, limit, Optional.empty()).readings();
        return knownAt.isEmpty() || readings.isEmpty()
                ? readings
                : asKnown(series, readings, knownAt.get());
    }

    private Readings asKnown(SeriesNumber series, Readings readings, long moment) {
        long last = readings.time(readings.size() - 1);
        var since = replacedSince(series, new Span(readings.time(0), last + 1), moment);
        if (since.isEmpty()) {
            return readings;
        }
        var known = new ReadingsBuilder(readings.type(), readings.size());
        for (int i = 0; i < readings.size(); i++) {
            var before = since.get(readings.time(i));
            if (before == null) {
                known.add(readings, i);
            } else {
                known.add(before);
            }
        }
        return known.build();
    }

    /** By time: what the first correction after the moment replaced. */
    private Map<Long, Reading> replacedSince(SeriesNumber series, Span span, long moment) {
        var since = new HashMap<Long, Reading>();
        for (Correction correction : history.corrections(tenant, series, span)) {
            if (correction.correctedAt() > moment) {
                since.putIfAbsent(correction.replaced().time(), correction.replaced());
            }
        }
        return since;
    }
}
