package dev.hilo.chunks;

import dev.hilo.telemetry.Readings;

/** The newest readings as they were at one moment: the first so many of the tail, at least one. */
record RawTail(Columns tail, int count) implements Segment {

    @Override
    public long firstTime() {
        return tail.time(0);
    }

    @Override
    public long lastTime() {
        return tail.time(count - 1);
    }

    @Override
    public Readings readings() {
        return tail.readings(count);
    }
}
