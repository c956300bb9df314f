package dev.hilo.telemetry;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One value at one moment, by the source's own clock.
 *
 * @param time microseconds since 1970-01-01T00:00:00Z
 */
public record Reading(long time, Value value, Quality quality) {

    public static Reading good(long time, double number) {
        return new Reading(time, Value.of(number), Quality.GOOD);
    }

    public static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    public Instant at() {
        return Instant.EPOCH.plus(time, ChronoUnit.MICROS);
    }
}
