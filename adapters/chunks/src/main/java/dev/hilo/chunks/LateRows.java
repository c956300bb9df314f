package dev.hilo.chunks;

import dev.hilo.plant.ValueType;
import dev.hilo.telemetry.Readings;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Readings that came after later ones of their series, in the order of their arrival; they lie over
 * what is there. Each has a number of its own that it keeps when others go. Written by one thread,
 * which also finds a time's newest row by hashing; a {@link Late} of them may be read by any.
 */
final class LateRows {

    private static final int FIRST_ROOM = 4;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final Columns columns;
    private final long[] receivedAt;
    private final int[] numbers;
    private final int[] slots;
    private int nextNumber;

    /** Room for rows, of which none is hashed yet. */
    private LateRows(Columns columns, long[] receivedAt, int[] numbers, int nextNumber) {
        this.columns = columns;
        this.receivedAt = receivedAt;
        this.numbers = numbers;
        this.slots = new int[Integer.highestOneBit(Math.max(1, numbers.length)) * 4];
        this.nextNumber = nextNumber;
    }

    static LateRows none(ValueType type) {
        return withRoom(type, 0, 0);
    }

    static LateRows of(Readings readings, long[] receivedAt) {
        var rows = none(readings.type());
        for (int i = 0; i < receivedAt.length; i++) {
            rows = rows.with(readings, i, receivedAt[i]);
        }
        return rows;
    }

    int size() {
        return columns.size();
    }

    long time(int row) {
        return columns.time(row);
    }

    long receivedAt(int row) {
        return receivedAt[row];
    }

    int number(int row) {
        return numbers[row];
    }

    boolean isSame(int row, Readings other, int at) {
        return columns.isSame(row, other, at);
    }

    Readings readings(int count) {
        return columns.readings(count);
    }

    /** These rows and one more: the same object while it has room. */
    LateRows with(Readings readings, int index, long received) {
        var roomy = columns.isFull() ? widened() : this;
        int row = roomy.size();
        roomy.receivedAt[row] = received;
        roomy.numbers[row] = roomy.nextNumber++;
        roomy.columns.add(readings, index);
        roomy.hash(row);
        return roomy;
    }

    /** Those of the first so many rows whose numbers are not gone. */
    LateRows without(BitSet gone, int count) {
        int left = 0;
        for (int row = 0; row < count; row++) {
            left += gone.get(numbers[row]) ? 0 : 1;
        }
        var rest = withRoom(columns.type(), left, nextNumber);
        for (int row = 0; row < count; row++) {
            if (!gone.get(numbers[row])) {
                int to = rest.size();
                rest.receivedAt[to] = receivedAt[row];
                rest.numbers[to] = numbers[row];
                rest.columns.add(columns, row);
                rest.hash(to);
            }
        }
        return rest;
    }

    /** The last row of a time, or less than nothing. */
    int newest(long time) {
        for (int slot = slot(time); slots[slot] > 0; slot = next(slot)) {
            if (columns.time(slots[slot] - 1) == time) {
                return slots[slot] - 1;
            }
        }
        return -1;
    }

    private LateRows widened() {
        int room = Math.max(FIRST_ROOM, size() * 2);
        var wider =
                new LateRows(
                        columns.widened(room),
                        Arrays.copyOf(receivedAt, room),
                        Arrays.copyOf(numbers, room),
                        nextNumber);
        for (int row = 0; row < size(); row++) {
            wider.hash(row);
        }
        return wider;
    }

    private static LateRows withRoom(ValueType type, int room, int nextNumber) {
        return new LateRows(new Columns(type, room), new long[room], new int[room], nextNumber);
    }

    private void hash(int row) {
        long time = columns.time(row);
        int slot = slot(time);
        while (slots[slot] > 0 && columns.time(slots[slot] - 1) != time) {
            slot = next(slot);
        }
        slots[slot] = row + 1;
    }

    private int slot(long time) {
        return (int) ((time * GOLDEN) >>> 32) & (slots.length - 1);
    }

    private int next(int slot) {
        return (slot + 1) & (slots.length - 1);
    }
}
