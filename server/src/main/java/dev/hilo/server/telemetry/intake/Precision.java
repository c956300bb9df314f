package dev.hilo.server.telemetry.intake;

import java.util.Arrays;
import java.util.Optional;

/** What a time that is a number counts, since 1970; milliseconds unless the request says so. */
enum Precision {
    SECONDS("s", 6),
    MILLISECONDS("ms", 3),
    MICROSECONDS("us", 0),
    NANOSECONDS("ns", -3);

    private final String word;
    private final int toMicros;

    Precision(String word, int toMicros) {
        this.word = word;
        this.toMicros = toMicros;
    }

    static Optional<Precision> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    /** The power of ten that makes it microseconds. */
    int toMicros() {
        return toMicros;
    }
}
