package dev.hilo.chunks;

import dev.hilo.plant.ValueType;
import dev.hilo.telemetry.Readings;
import dev.hilo.telemetry.history.Correction;
import dev.hilo.telemetry.history.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One series' day at one moment: what is sealed, what is open, and what came late. Immutable; a
 * reader takes one and keeps it.
 *
 * @param segments in order of time
 * @param corrections those of late readings that have been merged
 */
record View(ValueType type, List<Segment> segments, Late late, List<Correction> corrections) {

    static final View EMPTY =
            new View(
                    ValueType.NUMBER,
                    List.of(),
                    new Late(LateRows.none(ValueType.NUMBER)),
                    List.of());

    boolean isEmpty() {
        return segments.isEmpty();
    }

    /** The late rows that belong to a segment: from its first moment to the next one's. */
    int[] lateOf(int segment) {
        return late.between(
                segment == 0 ? Long.MIN_VALUE : first(segment),
                segment == segments.size() - 1 ? Long.MAX_VALUE : first(segment + 1));
    }

    Resolution resolved(int segment) {
        return Resolution.of(segments.get(segment).readings(), late, lateOf(segment));
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
        return Readings.joined(type, segments.stream().map(Segment::readings).toList());
    }

    private long first(int segment) {
        return segments.get(segment).firstTime();
    }
}
