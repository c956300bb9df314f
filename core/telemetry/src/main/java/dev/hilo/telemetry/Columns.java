package dev.hilo.telemetry;

import dev.hilo.plant.ValueType;

/**
 * Readings of one series as columns, whoever holds them: {@link Readings} for good, others only as
 * long as they are being written.
 */
public interface Columns {

    ValueType type();

    int size();

    long time(int index);

    /** A number's IEEE 754 bits, 0 or 1 of a flag, the index of a text in a dictionary. */
    long bits(int index);

    String text(int index);

    /** A {@link Quality} as its code. */
    int quality(int index);

    /** A number as it is, a flag as 0 or 1, a text as no number. */
    default double number(int index) {
        return switch (type()) {
            case NUMBER -> Double.longBitsToDouble(bits(index));
            case BOOLEAN -> bits(index);
            case TEXT -> Double.NaN;
        };
    }
}
