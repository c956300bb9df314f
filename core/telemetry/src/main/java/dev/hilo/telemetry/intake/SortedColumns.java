package dev.hilo.telemetry.intake;

import dev.hilo.plant.ValueType;
import dev.hilo.telemetry.Columns;

/**
 * A batch's readings with those of each target together, and a look at one target's at a time. Made
 * once and used again. For one thread.
 */
final class SortedColumns implements Columns {

    private final TextTable texts;
    private int[] ends = new int[0];
    private long[] times = new long[0];
    private long[] bits = new long[0];
    private int[] qualities = new int[0];
    private ValueType type = ValueType.NUMBER;
    private int from;
    private int to;

    SortedColumns(TextTable texts) {
        this.texts = texts;
    }

    /**
     * @param counts how many readings each of the targets has
     */
    void take(
            int[] slots,
            long[] itsTimes,
            long[] itsBits,
            int[] itsQualities,
            int size,
            int[] counts,
            int targets) {
        if (ends.length < targets) {
            ends = new int[counts.length];
        }
        if (times.length < size) {
            times = new long[slots.length];
            bits = new long[slots.length];
            qualities = new int[slots.length];
        }
        int start = 0;
        for (int slot = 0; slot < targets; slot++) {
            ends[slot] = start;
            start += counts[slot];
        }
        for (int row = 0; row < size; row++) {
            int at = ends[slots[row]]++;
            times[at] = itsTimes[row];
            bits[at] = itsBits[row];
            qualities[at] = itsQualities[row];
        }
    }

    /** From now on the readings of this target are what these columns show. */
    SortedColumns of(int slot, ValueType itsType) {
        type = itsType;
        from = slot == 0 ? 0 : ends[slot - 1];
        to = ends[slot];
        return this;
    }

    @Override
    public ValueType type() {
        return type;
    }

    @Override
    public int size() {
        return to - from;
    }

    @Override
    public long time(int index) {
        return times[from + index];
    }

    @Override
    public long bits(int index) {
        return bits[from + index];
    }

    @Override
    public String text(int index) {
        return texts.text((int) bits[from + index]);
    }

    @Override
    public int quality(int index) {
        return qualities[from + index];
    }
}
