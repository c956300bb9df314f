package dev.hilo.chunks;

import dev.hilo.telemetry.Readings;

/** Of readings in order of time: the first time, the last one, and how many they are. */
record Bounds(long firstTime, long lastTime, int count) {

    static Bounds of(Readings readings) {
        int count = readings.size();
        return new Bounds(readings.time(0), readings.time(count - 1), count);
    }
}
