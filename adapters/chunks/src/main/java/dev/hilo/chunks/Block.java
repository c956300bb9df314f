package dev.hilo.chunks;

import dev.hilo.telemetry.Readings;
import dev.hilo.telemetry.codec.ReadingsCodec;

/** A full tail, encoded. Immutable. */
final class Block implements Segment {

    private final byte[] bytes;
    private final long firstTime;
    private final long lastTime;
    private final int count;

    Block(Readings readings) {
        bytes = ReadingsCodec.encode(readings);
        firstTime = readings.time(0);
        lastTime = readings.time(readings.size() - 1);
        count = readings.size();
    }

    @Override
    public long firstTime() {
        return firstTime;
    }

    @Override
    public long lastTime() {
        return lastTime;
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public Readings readings() {
        return ReadingsCodec.decode(bytes);
    }
}
