package dev.hilo.chunks;

import dev.hilo.plant.ValueType;
import dev.hilo.telemetry.Reading;
import dev.hilo.telemetry.Readings;
import dev.hilo.telemetry.ReadingsBuilder;
import dev.hilo.telemetry.history.Correction;
import dev.hilo.telemetry.history.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One series' day at one moment: what is sealed, what is open, and what came late. Immutable; a
 * reader takes one and keeps it.
 *
 * @param segments in order of time
 * @param late in order of arrival
 * @param corrections those of late readings that have been merged
 */
record View(
        ValueType type,
        List<Segment> segments,
        List<LateReading> late,
        List<Correction> corrections) {

    static final View EMPTY = new View(ValueType.NUMBER, List.of(), List.of(), List.of());

    boolean isEmpty() {
        return segments.isEmpty();
    }

    /** The late readings that belong to a segment: from its first moment to the next one's. */
    List<LateReading> lateOf(int segment) {
        if (late.isEmpty()) {
            return late;
        }
        long from = segment == 0 ? Long.MIN_VALUE : segments.get(segment).firstTime();
        boolean isLast = segment == segments.size() - 1;
        long to = isLast ? Long.MAX_VALUE : segments.get(segment + 1).firstTime();
        return late.stream().filter(row -> row.time() >= from && row.time() < to).toList();
    }

    Resolution resolved(int segment) {
        return Resolution.of(segments.get(segment).readings(), lateOf(segment));
    }

    /** Whether a segment, with what came late for it, may have readings in the span. */
    boolean meets(int segment, Span span) {
        if (late.isEmpty()) {
            return span.meets(first(segment), segments.get(segment).lastTime());
        }
        boolean isLast = segment == segments.size() - 1;
        long from = segment == 0 ? Long.MIN_VALUE : first(segment);
        return span.meets(from, isLast ? Long.MAX_VALUE : first(segment + 1) - 1);
    }

    /** The last reading, late ones resolved; there is at least one. */
    Readings newest() {
        var last = resolved(segments.size() - 1).readings();
        return last.slice(last.size() - 1, last.size());
    }

    /** What counts at a moment. */
    Optional<Reading> at(long time) {
        for (int i = late.size() - 1; i >= 0; i--) {
            if (late.get(i).time() == time) {
                return Optional.of(late.get(i).reading());
            }
        }
        for (var segment : segments) {
            if (segment.firstTime() <= time && time <= segment.lastTime()) {
                var readings = segment.readings();
                int index = readings.firstFrom(time);
                return index < readings.size() && readings.time(index) == time
                        ? Optional.of(readings.reading(index))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    List<Correction> corrections(Span span) {
        var all = new ArrayList<>(corrections);
        if (!late.isEmpty()) {
            for (int i = 0; i < segments.size(); i++) {
                all.addAll(resolved(i).corrections());
            }
        }
        all.removeIf(correction -> !span.contains(correction.replaced().time()));
        all.sort(Comparator.comparingLong(correction -> correction.replaced().time()));
        return all;
    }

    /** Segments one after another as one. */
    static Readings joined(ValueType type, List<? extends Segment> segments) {
        var builder = new ReadingsBuilder(type, Chunk.FULL);
        for (var segment : segments) {
            var readings = segment.readings();
            for (int i = 0; i < readings.size(); i++) {
                builder.add(readings, i);
            }
        }
        return builder.build();
    }

    private long first(int segment) {
        return segments.get(segment).firstTime();
    }
}
