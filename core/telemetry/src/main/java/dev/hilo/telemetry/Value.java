package dev.hilo.telemetry;

import dev.hilo.plant.ValueType;

/** What was read: a number, a yes or no, or a text (a state, a message). */
public sealed interface Value {

    record Numeric(double number) implements Value {}

    record Flag(boolean on) implements Value {}

    record Text(String text) implements Value {}

    static Value of(double number) {
        return new Numeric(number);
    }

    static Value of(boolean on) {
        return new Flag(on);
    }

    static Value of(String text) {
        return new Text(text);
    }

    default ValueType type() {
        return switch (this) {
            case Numeric _ -> ValueType.NUMBER;
            case Flag _ -> ValueType.BOOLEAN;
            case Text _ -> ValueType.TEXT;
        };
    }
}
