package dev.hilo.chunks;

import dev.hilo.kernel.FaultPoints;
import dev.hilo.plant.ValueType;
import dev.hilo.telemetry.Readings;
import dev.hilo.telemetry.SeriesNumber;
import dev.hilo.telemetry.history.Correction;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Brings one day's file to the moment at which its changes were taken, in one transaction: new
 * chunks, open parts as they are, late readings, and the chunks that enough late readings were
 * merged into. Runs beside readers and the writer; the series are told, under the store's lock,
 * what became of them.
 */
final class Checkpoint {

    /** Fewer late readings than this wait in the overlay: rewriting for each costs too much. */
    static final int WORTH_MERGING = 32;

    private static final int WIDEST = 2 * Chunk.FULL;

    private record Outcome(
            Map<Chunk, List<Chunk>> written, Set<LateReading> merged, List<Correction> found) {

        Outcome() {
            this(new IdentityHashMap<>(), SeriesDay.identities(), new ArrayList<>());
        }
    }

    private final Day day;
    private final List<Day.Changed> changes;
    private final boolean over;
    private final FaultPoints faults;
    private final List<Outcome> outcomes = new ArrayList<>();

    Checkpoint(Day day, List<Day.Changed> changes, boolean over, FaultPoints faults) {
        this.day = day;
        this.changes = changes;
        this.over = over;
        this.faults = faults;
    }

    /**
     * @param underWriting runs the handing over under the store's lock: whoever adds reads what is
     *     there, and must not find the file changed and the series not
     */
    void write(Map<String, Long> applied, Consumer<Runnable> underWriting) {
        try (var writer = DayWriter.open(day.file().path())) {
            for (var change : changes) {
                outcomes.add(write(writer, change));
            }
            underWriting.accept(() -> {
                writer.commit(applied);
                settle();
            });
        }
    }

    private void settle() {
        for (int i = 0; i < changes.size(); i++) {
            var outcome = outcomes.get(i);
            changes.get(i).series().settle(outcome.written(), outcome.merged(), outcome.found());
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
        var late = view.late().stream().filter(row -> !outcome.merged.contains(row)).toList();
        var corrections = new ArrayList<>(view.corrections());
        corrections.addAll(outcome.found);
        writer.overlay(
                change.number(),
                Stamped.late(view.type(), late),
                Stamped.corrections(view.type(), corrections));
        return outcome;
    }

    private void write(
            DayWriter writer,
            Day.Changed change,
            Chunk chunk,
            List<LateReading> late,
            Outcome outcome) {
        boolean fresh = chunk.held().isPresent();
        if (!late.isEmpty() && (fresh || over || late.size() >= WORTH_MERGING)) {
            faults.reach("chunks.merging");
            var resolution = Resolution.of(chunk.readings(), late);
            outcome.merged.addAll(late);
            outcome.found.addAll(resolution.corrections());
            outcome.written.put(chunk, rewritten(writer, change, chunk, resolution.readings()));
        } else if (fresh) {
            faults.reach("chunks.sealing");
            outcome.written.put(chunk, List.of(stored(writer, change, chunk)));
        }
    }

    private List<Chunk> rewritten(
            DayWriter writer, Day.Changed change, Chunk chunk, Readings readings) {
        var chunks = new ArrayList<Chunk>();
        for (var piece : pieces(readings)) {
            boolean first = chunks.isEmpty();
            int number = first ? chunk.number() : change.series().nextNumber();
            int revision = first ? chunk.revision() + 1 : 1;
            chunks.add(stored(writer, change, Chunk.sealed(number, revision, piece)));
        }
        return chunks;
    }

    private Chunk stored(DayWriter writer, Day.Changed change, Chunk chunk) {
        var series = change.number();
        writer.put(series, change.view().type(), chunk);
        int number = chunk.number();
        int revision = chunk.revision();
        return chunk.storedAs(() -> day.file().packed(series, number, revision));
    }

    private static void writeOpen(
            DayWriter writer, SeriesNumber series, ValueType type, List<Segment> open) {
        if (open.isEmpty()) {
            writer.removeOpen(series);
        } else {
            writer.put(series, type, Chunk.sealed(DayFile.OPEN, 1, View.joined(type, open)));
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
