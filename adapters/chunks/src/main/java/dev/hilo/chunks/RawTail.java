package dev.hilo.chunks;

import dev.hilo.telemetry.Readings;

/** The tail as it was at one moment: its first so many readings, at least one. */
record RawTail(Tail tail, int count) implements Segment {

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
