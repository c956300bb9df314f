package dev.hilo.chunks;

import dev.hilo.telemetry.Readings;

/** The newest readings as they were at one moment: the first so many of the tail, at least one. */
record RawTail(Columns tail, Bounds bounds) implements Segment {

    static RawTail of(Columns tail, int count) {
        return new RawTail(tail, new Bounds(tail.time(0), tail.time(count - 1), count));
    }

    @Override
    public Readings readings() {
        return tail.readings(count());
    }
}
