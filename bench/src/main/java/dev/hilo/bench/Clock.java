package dev.hilo.bench;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The machine's clock, as readings tell it: one clock for who sends and who is shown. */
final class Clock {

    private Clock() {}

    /** Milliseconds since 1970, to the microsecond. */
    static double millis() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()) / 1_000.0;
    }
}
