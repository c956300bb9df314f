package dev.hilo.chunks;

import dev.hilo.plant.ValueType;
import dev.hilo.telemetry.Readings;
import dev.hilo.telemetry.ReadingsBuilder;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * Readings of a series, raw, with room for some more. Only ever appended to, by one writer; a
 * reader that has seen a size may read everything below it.
 */
final class Columns {

    /** As many as a block takes. */
    static final int BLOCK = 128;

    private static final int FIRST_ROOM = 8;
    private static final String[] NO_TEXTS = new String[0];
    private static final VarHandle SIZE;

    static {
        try {
            SIZE = MethodHandles.lookup().findVarHandle(Columns.class, "size", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final ValueType type;
    private final long[] times;
    private final long[] bits;
    private final int[] qualities;
    private final String[] texts;
    private int size;

    Columns(ValueType type, int room) {
        this.type = type;
        this.times = new long[room];
        this.bits = new long[room];
        this.qualities = new int[room];
        this.texts = type == ValueType.TEXT ? new String[room] : NO_TEXTS;
    }

    /** Room for few readings, as most series of a short day need. */
    static Columns narrow(ValueType type) {
        return new Columns(type, FIRST_ROOM);
    }

    /** Room for a whole block, for a series that has filled one. */
    static Columns wide(ValueType type) {
        return new Columns(type, BLOCK);
    }

    ValueType type() {
        return type;
    }

    int size() {
        return (int) SIZE.getAcquire(this);
    }

    boolean isFull() {
        return size == times.length;
    }

    /** The same readings with more room. */
    Columns widened(int room) {
        var wider = new Columns(type, room);
        System.arraycopy(times, 0, wider.times, 0, size);
        System.arraycopy(bits, 0, wider.bits, 0, size);
        System.arraycopy(qualities, 0, wider.qualities, 0, size);
        System.arraycopy(texts, 0, wider.texts, 0, texts.length);
        wider.size = size;
        return wider;
    }

    void add(Readings from, int index) {
        times[size] = from.time(index);
        bits[size] = from.bits(index);
        qualities[size] = from.quality(index);
        if (type == ValueType.TEXT) {
            texts[size] = from.text(index);
        }
        SIZE.setRelease(this, size + 1);
    }

    void add(Columns from, int index) {
        times[size] = from.times[index];
        bits[size] = from.bits[index];
        qualities[size] = from.qualities[index];
        if (type == ValueType.TEXT) {
            texts[size] = from.texts[index];
        }
        SIZE.setRelease(this, size + 1);
    }

    long time(int index) {
        return times[index];
    }

    /** In columns in order of time: where a reading of that time is, or less than nothing. */
    int indexOf(long time) {
        return Arrays.binarySearch(times, 0, size, time);
    }

    /** Whether a reading here is the same as another, which has the same time. */
    boolean isSame(int index, Readings other, int at) {
        return qualities[index] == other.quality(at)
                && (type == ValueType.TEXT
                        ? texts[index].equals(other.text(at))
                        : other.hasBits(at, bits[index]));
    }

    /** The first so many readings. */
    Readings readings(int count) {
        if (type != ValueType.TEXT) {
            return Readings.ofColumns(
                    type,
                    Arrays.copyOf(times, count),
                    Arrays.copyOf(bits, count),
                    Arrays.copyOf(qualities, count),
                    NO_TEXTS);
        }
        var builder = new ReadingsBuilder(type, count);
        for (int i = 0; i < count; i++) {
            builder.text(times[i], texts[i], qualities[i]);
        }
        return builder.build();
    }
}
