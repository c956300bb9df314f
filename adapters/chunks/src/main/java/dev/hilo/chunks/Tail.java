package dev.hilo.chunks;

import dev.hilo.plant.ValueType;
import dev.hilo.telemetry.Readings;
import dev.hilo.telemetry.ReadingsBuilder;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * The newest readings of a series, raw, each later than the one before. Only ever appended to, by
 * one writer; a reader that has seen a size may read everything below it.
 */
final class Tail {

    static final int MOST = 128;
    private static final int FIRST_ROOM = 8;
    private static final VarHandle SIZE;

    static {
        try {
            SIZE = MethodHandles.lookup().findVarHandle(Tail.class, "size", int.class);
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

    private Tail(ValueType type, int room) {
        this.type = type;
        this.times = new long[room];
        this.bits = new long[room];
        this.qualities = new int[room];
        this.texts = new String[type == ValueType.TEXT ? room : 0];
    }

    static Tail empty(ValueType type) {
        return new Tail(type, FIRST_ROOM);
    }

    /** Room for a whole block, for a series that has filled one. */
    static Tail wide(ValueType type) {
        return new Tail(type, MOST);
    }

    int size() {
        return (int) SIZE.getAcquire(this);
    }

    boolean isFull() {
        return size == times.length;
    }

    /** The same readings with more room. */
    Tail widened() {
        var wider = new Tail(type, Math.min(MOST, times.length * 4));
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

    long time(int index) {
        return times[index];
    }

    /** The first so many readings. */
    Readings readings(int count) {
        if (type != ValueType.TEXT) {
            return Readings.ofColumns(
                    type,
                    Arrays.copyOf(times, count),
                    Arrays.copyOf(bits, count),
                    Arrays.copyOf(qualities, count),
                    new String[0]);
        }
        var builder = new ReadingsBuilder(type, count);
        for (int i = 0; i < count; i++) {
            builder.text(times[i], texts[i], qualities[i]);
        }
        return builder.build();
    }
}
