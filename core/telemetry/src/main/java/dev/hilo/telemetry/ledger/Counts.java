package dev.hilo.telemetry.ledger;

import dev.hilo.telemetry.Frame;
import dev.hilo.telemetry.history.Applied;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Readings, by what became of them. The door counts received and refused, the history the rest.
 *
 * @param refused how many were not taken in, by the code of the refusal
 * @param stored new readings, and those that replaced another
 * @param duplicates what had come before, as a message or as a reading
 * @param corrected those of the stored that replaced another
 * @param late those of the stored that came after a newer one of their series
 * @param maxLateness the longest that a late one was under way, in microseconds
 */
public record Counts(
        long received,
        SortedMap<String, Long> refused,
        long stored,
        long duplicates,
        long corrected,
        long late,
        long maxLateness) {

    public static final Counts NONE = new Counts(0, new TreeMap<>(), 0, 0, 0, 0, 0);

    public Counts {
        refused = Collections.unmodifiableSortedMap(refused);
    }

    /**
     * What a frame brought: its own readings, and those that were refused beside them. A message in
     * several frames may have failed half-way; each of them accounts for itself.
     */
    static Counts broughtBy(Frame frame) {
        var codes = frame.receipt().map(Frame.Receipt::refused).orElse(Map.of());
        long none = codes.values().stream().mapToLong(Long::longValue).sum();
        SortedMap<String, Long> refused = codes.isEmpty() ? NONE.refused : new TreeMap<>(codes);
        return new Counts(frame.size() + none, refused, 0, 0, 0, 0, 0);
    }

    static Counts of(Applied applied) {
        return new Counts(
                0,
                NONE.refused,
                applied.stored(),
                applied.repeated(),
                applied.corrected(),
                applied.late(),
                applied.lateness());
    }

    static Counts duplicates(long count) {
        return new Counts(0, NONE.refused, 0, count, 0, 0, 0);
    }

    public long allRefused() {
        return refused.values().stream().mapToLong(Long::longValue).sum();
    }

    public long accepted() {
        return received - allRefused();
    }

    /** Accepted, and not through the history yet. */
    public long inFlight() {
        return accepted() - stored - duplicates;
    }

    public Counts plus(Counts more) {
        return new Counts(
                received + more.received,
                sum(refused, more.refused),
                stored + more.stored,
                duplicates + more.duplicates,
                corrected + more.corrected,
                late + more.late,
                Math.max(maxLateness, more.maxLateness));
    }

    private static SortedMap<String, Long> sum(
            SortedMap<String, Long> one, Map<String, Long> other) {
        if (other.isEmpty()) {
            return one;
        }
        var sum = new TreeMap<>(one);
        other.forEach((code, count) -> sum.merge(code, count, Long::sum));
        return sum;
    }
}
