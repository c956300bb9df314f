package dev.hilo.chunks;

import dev.hilo.kernel.FaultPoints;
import dev.hilo.plant.ValueType;
import dev.hilo.telemetry.Readings;
import dev.hilo.telemetry.SeriesNumber;
import dev.hilo.telemetry.history.Correction;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings one day's file to the moment at which its changes were taken, in one transaction: new
 * chunks, open parts as they are, late readings, and the chunks that enough late readings were
 * merged into. Runs beside readers and the writer; {@link #settle}, under the store's lock, tells
 * the series what became of them.
 */
final class Checkpoint {

    /**
     * Fewer late readings than this wait in the overlay until hardly any more can come: rewriting
     * for each costs too much.
     */
    static final int WORTH_MERGING = 128;

    private static final int WIDEST = 2 * Chunk.FULL;

    /** What became of one series' day. */
    private static final class Outcome {
        private final Map<Chunk, List<Chunk>> written = new HashMap<>();
        private final BitSet merged = new BitSet();
        private final List<Correction> found = new ArrayList<>();
        private boolean overlaid;
    }

    private final Shelf shelf;
    private final Day day;
    private final List<Day.Changed> changes;
    private final Watermark watermark;
    private final FaultPoints faults;
    private final List<Outcome> outcomes = new ArrayList<>();

    Checkpoint(
            Shelf shelf,
            Day day,
            List<Day.Changed> changes,
            Watermark watermark,
            FaultPoints faults) {
        this.shelf = shelf;
        this.day = day;
        this.changes = changes;
        this.watermark = watermark;
        this.faults = faults;
    }

    void write(Map<String, Long> applied) {
        day.unlist(shelf.hours(), changes);
        try (var writer = DayWriter.open(day.file().path())) {
            for (var change : changes) {
                outcomes.add(write(writer, change));
            }
            writer.commit(applied);
        }
    }

    void settle() {
        for (int i = 0; i < changes.size(); i++) {
            var outcome = outcomes.get(i);
            var series = changes.get(i).series();
            series.settle(outcome.written, outcome.merged, outcome.found, outcome.overlaid);
        }
    }

    void abandon() {
        changes.forEach(change -> change.series().stillChanged());
    }

    private Outcome write(DayWriter writer, Day.Changed change) {
        var outcome = new Outcome();
        var view = change.view();
        var open = new ArrayList<Segment>();
        for (int i = 0; i < view.segments().size(); i++) {
            if (view.segments().get(i) instanceof Chunk chunk) {
                write(writer, change, chunk, view.lateOf(i), outcome);
            } else {
                open.add(view.segments().get(i));
            }
        }
        writeOpen(writer, change.number(), view.type(), open);
        writeOverlay(writer, change, outcome);
        return outcome;
    }

    private static void writeOverlay(DayWriter writer, Day.Changed change, Outcome outcome) {
        var view = change.view();
        var late = view.late().without(outcome.merged);
        var corrections = new ArrayList<>(view.corrections());
        corrections.addAll(outcome.found);
        outcome.overlaid = !late.isEmpty() || !corrections.isEmpty();
        if (outcome.overlaid || change.series().isOverlaid()) {
            writer.overlay(
                    change.number(),
                    Stamped.late(late),
                    Stamped.corrections(view.type(), corrections));
        }
    }

    private void write(
            DayWriter writer, Day.Changed change, Chunk chunk, int[] late, Outcome outcome) {
        boolean settled = watermark.isPast(chunk.lastTime());
        if (settled) {
            chunk.rest();
        }
        boolean worth = chunk.isFresh() || settled || late.length >= WORTH_MERGING;
        if (late.length > 0 && worth) {
            faults.reach("chunks.merging");
            var rows = change.view().late();
            var resolution = Resolution.of(chunk.superseded(), rows, late);
            outcome.merged.or(rows.numbers(late));
            outcome.found.addAll(resolution.corrections());
            outcome.written.put(chunk, rewritten(writer, change, chunk, resolution.readings()));
        } else if (chunk.isFresh()) {
            faults.reach("chunks.sealing");
            outcome.written.put(chunk, List.of(stored(writer, change, chunk)));
        }
    }

    private List<Chunk> rewritten(
            DayWriter writer, Day.Changed change, Chunk chunk, Readings readings) {
        var chunks = new ArrayList<Chunk>();
        for (var piece : pieces(readings)) {
            var name =
                    chunks.isEmpty()
                            ? chunk.name().next()
                            : new Chunk.Name(change.series().nextNumber(), 1);
            chunks.add(stored(writer, change, Chunk.sealed(name, piece)));
        }
        return chunks;
    }

    private Chunk stored(DayWriter writer, Day.Changed change, Chunk chunk) {
        writer.put(change.number(), change.view().type(), chunk);
        return chunk.storedIn(new SeriesFile(day.file(), change.number()));
    }

    private static void writeOpen(
            DayWriter writer, SeriesNumber series, ValueType type, List<Segment> open) {
        if (open.isEmpty()) {
            writer.removeOpen(series);
        } else {
            writer.putOpen(series, type, open);
        }
    }

    /** One chunk, or even parts of a chunk that late readings have made too wide. */
    private static List<Readings> pieces(Readings readings) {
        if (readings.size() <= WIDEST) {
            return List.of(readings);
        }
        int count = (readings.size() + Chunk.FULL - 1) / Chunk.FULL;
        var pieces = new ArrayList<Readings>();
        for (int i = 0; i < count; i++) {
            int from = (int) ((long) readings.size() * i / count);
            int to = (int) ((long) readings.size() * (i + 1) / count);
            pieces.add(readings.slice(from, to));
        }
        return pieces;
    }
}
