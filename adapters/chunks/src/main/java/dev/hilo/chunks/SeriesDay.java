package dev.hilo.chunks;

import dev.hilo.plant.ValueType;
import dev.hilo.telemetry.Readings;
import dev.hilo.telemetry.history.Correction;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One series' UTC day while readings come in.
 *
 * <p>A reading later than all before goes to the tail; a full tail becomes a block; blocks and tail
 * of {@link Chunk#FULL} readings are sealed into a chunk, with what came late for them. Any other
 * reading is looked for: among the late rows by hashing, then in the one segment that may have its
 * time, which is only decoded when its filter says so. What is there already leaves no trace; all
 * else is laid over as late, unresolved. Written by one thread at a time (the store's lock); {@link
 * #view} may be called by any thread.
 */
final class SeriesDay {

    /** Everything but the growth of the tail and the late rows; swapped as a whole. */
    private record State(
            List<Chunk> chunks,
            List<Block> blocks,
            Columns tail,
            LateRows late,
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
    private boolean overlaid;

    /**
     * @param lastNumber the last number that a chunk of this day has had
     */
    SeriesDay(ValueType type, int lastNumber) {
        this.type = type;
        this.state =
                new State(
                        List.of(), List.of(), Columns.narrow(type), LateRows.none(type), List.of());
        this.lastTime = Long.MIN_VALUE;
        this.lastNumber.set(lastNumber);
    }

    /** Goes on from what a file holds. */
    SeriesDay(Stored stored) {
        this.type = stored.type();
        this.state =
                new State(
                        stored.chunks(),
                        stored.open(),
                        Columns.narrow(type),
                        stored.late(),
                        stored.corrections());
        this.overlaid = stored.late().size() > 0 || !stored.corrections().isEmpty();
        this.openCount = stored.open().stream().mapToInt(Block::count).sum();
        this.lastNumber.set(
                stored.chunks().stream().mapToInt(chunk -> chunk.name().number()).max().orElse(0));
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
            segments.add(RawTail.of(now.tail, inTail));
        }
        return new View(type, segments, new Late(now.late), now.corrections);
    }

    Added add(Readings readings, int index, long receivedAt, Decoded decoded) {
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
        var added = compare(readings, index, time, decoded);
        if (added != Added.REPEATED) {
            changed = true;
            var late = state.late.with(readings, index, receivedAt);
            if (late != state.late) {
                swap(state.chunks, state.blocks, state.tail, late, state.corrections);
            }
        }
        return added;
    }

    private Added compare(Readings readings, int index, long time, Decoded decoded) {
        var now = state;
        int row = now.late.newest(time);
        if (row >= 0) {
            return added(now.late.isSame(row, readings, index));
        }
        if (now.tail.size() > 0 && time >= now.tail.time(0)) {
            int at = now.tail.indexOf(time);
            return at < 0 ? Added.NEW : added(now.tail.isSame(at, readings, index));
        }
        boolean isOpen = !now.blocks.isEmpty() && time >= now.blocks.getFirst().firstTime();
        List<? extends Filtered> segments = isOpen ? now.blocks : now.chunks;
        int segment = Segment.indexOf(segments, time);
        if (segment < 0 || !segments.get(segment).mayHold(time)) {
            return Added.NEW;
        }
        var there = decoded.of(segments.get(segment));
        int at = there.firstFrom(time);
        return at == there.size() || there.time(at) != time
                ? Added.NEW
                : added(there.isSame(at, readings, index));
    }

    private static Added added(boolean same) {
        return same ? Added.REPEATED : Added.CORRECTED;
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
        if (full.size() < Columns.BLOCK) {
            int room = Math.min(Columns.BLOCK, full.size() * 4);
            swap(state.chunks, state.blocks, full.widened(room), state.late, state.corrections);
        } else {
            var blocks = new ArrayList<>(state.blocks);
            blocks.add(Block.of(full.readings(full.size())));
            swap(state.chunks, blocks, Columns.wide(type), state.late, state.corrections);
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
        int[] mine =
                view.late().between(sealed == 0 ? Long.MIN_VALUE : base.time(0), Long.MAX_VALUE);
        var resolution = Resolution.of(base, view.late(), mine);
        var chunks = new ArrayList<>(state.chunks);
        chunks.add(Chunk.sealed(new Chunk.Name(nextNumber(), 1), resolution.readings()));
        var corrections = new ArrayList<>(state.corrections);
        corrections.addAll(resolution.corrections());
        var rest = state.late.without(view.late().numbers(mine), state.late.size());
        swap(chunks, List.of(), Columns.narrow(type), rest, corrections);
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

    /** Whether the file has an overlay of this series, as the last checkpoint left it. */
    boolean isOverlaid() {
        return overlaid;
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
     * @param merged the numbers of late rows that are part of chunks now
     * @param overlaid whether the file has late rows or corrections beside the chunks
     */
    void settle(
            Map<Chunk, List<Chunk>> written,
            BitSet merged,
            List<Correction> found,
            boolean overlaid) {
        this.overlaid = overlaid;
        if (written.isEmpty()) {
            return;
        }
        var chunks = new ArrayList<Chunk>();
        for (var chunk : state.chunks) {
            chunks.addAll(written.getOrDefault(chunk, List.of(chunk)));
        }
        var late = merged.isEmpty() ? state.late : state.late.without(merged, state.late.size());
        var corrections = new ArrayList<>(state.corrections);
        corrections.addAll(found);
        swap(chunks, state.blocks, state.tail, late, corrections);
    }

    private void swap(
            List<Chunk> chunks,
            List<Block> blocks,
            Columns tail,
            LateRows late,
            List<Correction> corrections) {
        state = new State(chunks, blocks, tail, late, corrections);
    }
}
