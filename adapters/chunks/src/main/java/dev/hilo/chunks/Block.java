package dev.hilo.chunks;

import dev.hilo.telemetry.Readings;
import dev.hilo.telemetry.codec.ReadingsCodec;
import org.jspecify.annotations.Nullable;

/** A full tail, encoded. Immutable but for the filter, which is the writer's. */
final class Block implements Filtered {

    private final byte[] bytes;
    private final long firstTime;
    private final long lastTime;
    private final int count;
    private @Nullable TimeFilter filter;

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

    @Override
    public boolean mayHold(long time) {
        var made = filter;
        if (made == null) {
            made = TimeFilter.of(ReadingsCodec.times(bytes));
            filter = made;
        }
        return made.mayHold(time);
    }
}
