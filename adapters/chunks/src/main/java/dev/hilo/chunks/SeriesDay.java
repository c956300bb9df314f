package dev.hilo.chunks;

import dev.hilo.plant.ValueType;
import dev.hilo.telemetry.Readings;
import dev.hilo.telemetry.history.Correction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One series' UTC day while readings come in.
 *
 * <p>A reading later than all before goes to the tail; a full tail becomes a block; blocks and tail
 * of {@link Chunk#FULL} readings are sealed into a chunk, with what came late for them. Any other
 * reading is laid over as late, unless it is what is there. Written by one thread at a time (the
 * store's lock); {@link #view} may be called by any thread.
 */
final class SeriesDay {

    /** Everything but the tail's growth; swapped as a whole. */
    private record State(
            List<Chunk> chunks,
            List<Block> blocks,
            Tail tail,
            List<LateReading> late,
            List<Correction> corrections) {}

    /** What a reading is to those that are there. */
    enum Added {
        NEW,
        REPEATED,
        CORRECTED
    }

    private final ValueType type;
    private volatile State state;
    private long lastTime;
    private int openCount;
    private final AtomicInteger lastNumber = new AtomicInteger();
    private boolean changed;

    SeriesDay(ValueType type) {
        this.type = type;
        this.state = new State(List.of(), List.of(), Tail.empty(type), List.of(), List.of());
        this.lastTime = Long.MIN_VALUE;
    }

    /** Goes on from what a file holds. */
    SeriesDay(Stored stored) {
        this.type = stored.type();
        var open = stored.open();
        this.state =
                new State(
                        stored.chunks(),
                        open.map(readings -> List.of(new Block(readings))).orElse(List.of()),
                        Tail.empty(type),
                        stored.late(),
                        stored.corrections());
        this.openCount = open.map(Readings::size).orElse(0);
        this.lastNumber.set(stored.chunks().stream().mapToInt(Chunk::number).max().orElse(0));
        var segments = view().segments();
        this.lastTime = segments.isEmpty() ? Long.MIN_VALUE : segments.getLast().lastTime();
    }

    View view() {
        var now = state;
        int inTail = now.tail.size();
        var segments = new ArrayList<Segment>(now.chunks.size() + now.blocks.size() + 1);
        segments.addAll(now.chunks);
        segments.addAll(now.blocks);
        if (inTail > 0) {
            segments.add(new RawTail(now.tail, inTail));
        }
        return new View(type, segments, now.late, now.corrections);
    }

    Added add(Readings readings, int index, long receivedAt) {
        if (readings.type() != type) {
            throw new IllegalArgumentException(
                    "a reading of " + readings.type() + " for a series of " + type);
        }
        long time = readings.time(index);
        if (time > lastTime) {
            changed = true;
            append(readings, index, time);
            return Added.NEW;
        }
        var reading = readings.reading(index);
        var before = view().at(time);
        if (before.filter(reading::equals).isPresent()) {
            return Added.REPEATED;
        }
        changed = true;
        var late = new ArrayList<>(state.late);
        late.add(new LateReading(reading, receivedAt));
        swap(state.chunks, state.blocks, state.tail, late, state.corrections);
        return before.isPresent() ? Added.CORRECTED : Added.NEW;
    }

    private void append(Readings readings, int index, long time) {
        if (state.tail.isFull()) {
            makeRoom();
        }
        state.tail.add(readings, index);
        lastTime = time;
        if (++openCount >= Chunk.FULL) {
            seal();
        }
    }

    private void makeRoom() {
        var full = state.tail;
        if (full.size() < Tail.MOST) {
            swap(state.chunks, state.blocks, full.widened(), state.late, state.corrections);
        } else {
            var blocks = new ArrayList<>(state.blocks);
            blocks.add(new Block(full.readings(full.size())));
            swap(state.chunks, blocks, Tail.wide(type), state.late, state.corrections);
        }
    }

    /** Closes the open part: its readings and what came late for them become a chunk. */
    void seal() {
        if (openCount == 0) {
            return;
        }
        var view = view();
        int sealed = state.chunks.size();
        var open = view.segments().subList(sealed, view.segments().size());
        var base = View.joined(type, open);
        long from = sealed == 0 ? Long.MIN_VALUE : base.time(0);
        var mine = state.late.stream().filter(row -> row.time() >= from).toList();
        var resolution = Resolution.of(base, mine);
        var chunks = new ArrayList<>(state.chunks);
        chunks.add(Chunk.sealed(nextNumber(), 1, resolution.readings()));
        var rest = state.late.stream().filter(row -> row.time() < from).toList();
        var corrections = new ArrayList<>(state.corrections);
        corrections.addAll(resolution.corrections());
        swap(chunks, List.of(), Tail.empty(type), rest, corrections);
        openCount = 0;
        changed = true;
    }

    /** What a checkpoint takes along, when anything changed since the last one. */
    boolean takeChanged() {
        boolean was = changed;
        changed = false;
        return was;
    }

    /** A number that no chunk of this day has had. Any thread may take one. */
    int nextNumber() {
        return lastNumber.incrementAndGet();
    }

    boolean isChanged() {
        return changed;
    }

    /** The checkpoint did not happen. */
    void stillChanged() {
        changed = true;
    }

    /**
     * Takes over what a checkpoint wrote, while readings may have come in since it began.
     *
     * @param written what stands in the place of each chunk that it wrote
     * @param merged late readings that are part of chunks now
     */
    void settle(Map<Chunk, List<Chunk>> written, Set<LateReading> merged, List<Correction> found) {
        var chunks = new ArrayList<Chunk>();
        for (var chunk : state.chunks) {
            chunks.addAll(written.getOrDefault(chunk, List.of(chunk)));
        }
        var late = state.late.stream().filter(row -> !merged.contains(row)).toList();
        var corrections = new ArrayList<>(state.corrections);
        corrections.addAll(found);
        swap(chunks, state.blocks, state.tail, late, corrections);
    }

    static <T> Set<T> identities() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    private void swap(
            List<Chunk> chunks,
            List<Block> blocks,
            Tail tail,
            List<LateReading> late,
            List<Correction> corrections) {
        state = new State(chunks, blocks, tail, late, corrections);
    }
}
