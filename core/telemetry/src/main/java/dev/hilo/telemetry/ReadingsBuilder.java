package dev.hilo.telemetry;

import dev.hilo.plant.ValueType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Collects readings of one series. For one thread. */
public final class ReadingsBuilder {

    private final ValueType type;
    private final Map<String, Integer> texts = new LinkedHashMap<>(0);
    private long[] times;
    private long[] bits;
    private int[] qualities;
    private int size;

    public ReadingsBuilder(ValueType type, int expected) {
        this.type = type;
        this.times = new long[expected];
        this.bits = new long[expected];
        this.qualities = new int[expected];
    }

    public int size() {
        return size;
    }

    public ReadingsBuilder number(long time, double number, int quality) {
        return put(ValueType.NUMBER, time, Double.doubleToRawLongBits(number), quality);
    }

    public ReadingsBuilder flag(long time, boolean on, int quality) {
        return put(ValueType.BOOLEAN, time, on ? 1 : 0, quality);
    }

    public ReadingsBuilder text(long time, String text, int quality) {
        int index = texts.computeIfAbsent(text, _ -> texts.size());
        return put(ValueType.TEXT, time, index, quality);
    }

    public ReadingsBuilder add(Reading reading) {
        int quality = reading.quality().code();
        return switch (reading.value()) {
            case Value.Numeric(double number) -> number(reading.time(), number, quality);
            case Value.Flag(boolean on) -> flag(reading.time(), on, quality);
            case Value.Text(String text) -> text(reading.time(), text, quality);
        };
    }

    /** Adds a reading of other readings of the same type. */
    public ReadingsBuilder add(Readings from, int index) {
        return type == ValueType.TEXT
                ? text(from.time(index), from.text(index), from.quality(index))
                : put(from.type(), from.time(index), from.bits(index), from.quality(index));
    }

    public Readings build() {
        return Readings.ofColumns(
                type,
                Arrays.copyOf(times, size),
                Arrays.copyOf(bits, size),
                Arrays.copyOf(qualities, size),
                texts.keySet().toArray(String[]::new));
    }

    private ReadingsBuilder put(ValueType given, long time, long value, int quality) {
        if (given != type) {
            throw new IllegalArgumentException("a " + given + " among readings of " + type);
        }
        if (size == times.length) {
            int room = Math.max(8, size * 2);
            times = Arrays.copyOf(times, room);
            bits = Arrays.copyOf(bits, room);
            qualities = Arrays.copyOf(qualities, room);
        }
        times[size] = time;
        bits[size] = value;
        qualities[size++] = quality;
        return this;
    }
}
