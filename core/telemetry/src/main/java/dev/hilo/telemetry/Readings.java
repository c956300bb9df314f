package dev.hilo.telemetry;

import dev.hilo.plant.ValueType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Readings of one series as columns, in the order in which they were added. Immutable.
 *
 * <p>A value is kept as 64 bits: a number's IEEE 754 bits, 0 or 1 of a flag, the index of a text in
 * a dictionary.
 */
public final class Readings implements Columns {

    private final ValueType type;
    private final long[] times;
    private final long[] bits;
    private final int[] qualities;
    private final String[] texts;

    private Readings(ValueType type, long[] times, long[] bits, int[] qualities, String[] texts) {
        this.type = type;
        this.times = times;
        this.bits = bits;
        this.qualities = qualities;
        this.texts = texts;
    }

    /** Columns of one length, handed over: the giver does not touch them again. */
    public static Readings ofColumns(
            ValueType type, long[] times, long[] bits, int[] qualities, String[] texts) {
        if (bits.length != times.length || qualities.length != times.length) {
            throw new IllegalArgumentException("columns of different lengths");
        }
        return new Readings(type, times, bits, qualities, texts);
    }

    public static Readings of(ValueType type, List<Reading> readings) {
        var builder = new ReadingsBuilder(type, readings.size());
        readings.forEach(builder::add);
        return builder.build();
    }

    /** Readings of one type one after another. */
    public static Readings joined(ValueType type, List<Readings> parts) {
        int size = parts.stream().mapToInt(Readings::size).sum();
        if (type == ValueType.TEXT) {
            var builder = new ReadingsBuilder(type, size);
            for (var part : parts) {
                for (int i = 0; i < part.size(); i++) {
                    builder.add(part, i);
                }
            }
            return builder.build();
        }
        var joined =
                new Readings(type, new long[size], new long[size], new int[size], new String[0]);
        int at = 0;
        for (var part : parts) {
            System.arraycopy(part.times, 0, joined.times, at, part.size());
            System.arraycopy(part.bits, 0, joined.bits, at, part.size());
            System.arraycopy(part.qualities, 0, joined.qualities, at, part.size());
            at += part.size();
        }
        return joined;
    }

    @Override
    public ValueType type() {
        return type;
    }

    @Override
    public int size() {
        return times.length;
    }

    public boolean isEmpty() {
        return times.length == 0;
    }

    @Override
    public long time(int index) {
        return times[index];
    }

    /** The value as it is kept; a text's bits mean something only within these readings. */
    @Override
    public long bits(int index) {
        return bits[index];
    }

    /** Whether a number's or a flag's bits are the same value; what is no number is one value. */
    public boolean hasBits(int index, long other) {
        return bits[index] == other
                || (type == ValueType.NUMBER
                        && Double.isNaN(Double.longBitsToDouble(other))
                        && Double.isNaN(Double.longBitsToDouble(bits[index])));
    }

    /** Whether the reading here has the value and quality of one of the same type elsewhere. */
    public boolean isSame(int index, Readings other, int at) {
        return qualities[index] == other.qualities[at]
                && (type == ValueType.TEXT
                        ? text(index).equals(other.text(at))
                        : hasBits(index, other.bits[at]));
    }

    @Override
    public String text(int index) {
        return texts[(int) bits[index]];
    }

    @Override
    public int quality(int index) {
        return qualities[index];
    }

    public Value value(int index) {
        return switch (type) {
            case NUMBER -> Value.of(Double.longBitsToDouble(bits[index]));
            case BOOLEAN -> Value.of(bits[index] != 0);
            case TEXT -> Value.of(text(index));
        };
    }

    public Reading reading(int index) {
        return new Reading(times[index], value(index), new Quality(qualities[index]));
    }

    public List<Reading> list() {
        return IntStream.range(0, size()).mapToObj(this::reading).toList();
    }

    /** The readings from one index up to another. */
    public Readings slice(int from, int to) {
        return new Readings(
                type,
                Arrays.copyOfRange(times, from, to),
                Arrays.copyOfRange(bits, from, to),
                Arrays.copyOfRange(qualities, from, to),
                texts);
    }

    /** In readings ordered by time: the index of the first that is not before the time. */
    public int firstFrom(long time) {
        int index = Arrays.binarySearch(times, time);
        return index < 0 ? -index - 1 : index;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Readings that && type == that.type && list().equals(that.list());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(times);
    }

    @Override
    public String toString() {
        return list().toString();
    }
}
