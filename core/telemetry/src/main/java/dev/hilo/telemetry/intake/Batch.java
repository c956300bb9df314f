package dev.hilo.telemetry.intake;

import dev.hilo.kernel.Refusal;
import dev.hilo.kernel.log.Log;
import dev.hilo.telemetry.Frame;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The readings of a message that are not in a frame yet: columns in the order in which they came,
 * and which of its targets each is of. Made once and used again by other messages. For one thread.
 */
final class Batch {

    static final int LEAST_ROWS = 1024;

    private final Batches owner;
    private final TextTable texts = new TextTable();
    private final SortedColumns sorted = new SortedColumns(texts);
    private final Sending sending = new Sending(this, sorted);
    private @Nullable Target[] targets = new Target[64];
    private int[] series = new int[64];
    private int[] counts = new int[64];
    private long[] firstAt = new long[64];
    private int[] places = new int[64];
    private int[] table = new int[256];
    private int targetCount;
    private int withoutSeries;
    private @Nullable Target lastTarget;
    private int lastSlot;

    private int[] slots = new int[LEAST_ROWS];
    private long[] times = new long[LEAST_ROWS];
    private long[] bits = new long[LEAST_ROWS];
    private int[] qualities = new int[LEAST_ROWS];
    private int size;

    Batch(Batches owner) {
        this.owner = owner;
    }

    /**
     * @param at where in the message it stands
     */
    void add(Target target, long time, long value, int quality, long at) {
        int slot = target == lastTarget ? lastSlot : slot(target, at);
        int row = size;
        if (row == slots.length) {
            grow();
        }
        slots[row] = slot;
        times[row] = time;
        bits[row] = value;
        qualities[row] = quality;
        counts[slot]++;
        size = row + 1;
    }

    int size() {
        return size;
    }

    TextTable texts() {
        return texts;
    }

    int rows() {
        return slots.length;
    }

    int targetCount() {
        return targetCount;
    }

    Target target(int slot) {
        var target = targets[slot];
        if (target == null) {
            throw new IndexOutOfBoundsException(slot);
        }
        return target;
    }

    /** Whether series have yet to be begun before all of it can be sent. */
    boolean isOpen() {
        return withoutSeries > 0;
    }

    /** The target's series as this batch knows it; 0 when its readings are not to be sent. */
    int series(int slot) {
        return series[slot];
    }

    /**
     * @param number its series; 0 when none could be begun
     */
    void opened(int slot, int number) {
        series[slot] = number;
        target(slot).opened(number);
    }

    int count(int slot) {
        return counts[slot];
    }

    long firstAt(int slot) {
        return firstAt[slot];
    }

    /** Hands its readings to the log and is empty again. */
    CompletableFuture<?> send(Sending.Head head, Frame.Receipt receipt, Log log) {
        try {
            sorted.take(slots, times, bits, qualities, size, counts, targetCount);
            return sending.send(head, receipt, log);
        } finally {
            clear();
        }
    }

    void clear() {
        for (int slot = 0; slot < targetCount; slot++) {
            targets[slot] = null;
            table[places[slot]] = 0;
        }
        targetCount = 0;
        withoutSeries = 0;
        lastTarget = null;
        size = 0;
        texts.trim();
    }

    private int slot(Target target, long at) {
        int mask = table.length - 1;
        int place = (target.spread >>> 7) & mask;
        while (table[place] != 0) {
            int slot = table[place] - 1;
            if (targets[slot] == target) {
                lastTarget = target;
                lastSlot = slot;
                return slot;
            }
            place = (place + 1) & mask;
        }
        return newSlot(target, at, place);
    }

    private int newSlot(Target target, long at, int place) {
        int slot = targetCount++;
        if (slot == targets.length) {
            targets = Arrays.copyOf(targets, 2 * slot);
            series = Arrays.copyOf(series, 2 * slot);
            counts = Arrays.copyOf(counts, 2 * slot);
            firstAt = Arrays.copyOf(firstAt, 2 * slot);
            places = Arrays.copyOf(places, 2 * slot);
        }
        targets[slot] = target;
        series[slot] = target.series();
        withoutSeries += series[slot] == 0 ? 1 : 0;
        counts[slot] = 0;
        firstAt[slot] = at;
        places[slot] = place;
        table[place] = slot + 1;
        if (3 * targetCount > table.length) {
            spread();
        }
        lastTarget = target;
        lastSlot = slot;
        return slot;
    }

    private void spread() {
        table = new int[4 * table.length];
        int mask = table.length - 1;
        for (int slot = 0; slot < targetCount; slot++) {
            int place = (target(slot).spread >>> 7) & mask;
            while (table[place] != 0) {
                place = (place + 1) & mask;
            }
            places[slot] = place;
            table[place] = slot + 1;
        }
    }

    private void grow() {
        int more = slots.length;
        if (!owner.reserve(more)) {
            throw Refusal.tooFast(1);
        }
        int rows = slots.length + more;
        slots = Arrays.copyOf(slots, rows);
        times = Arrays.copyOf(times, rows);
        bits = Arrays.copyOf(bits, rows);
        qualities = Arrays.copyOf(qualities, rows);
    }
}
