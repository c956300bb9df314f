package dev.hilo.chunks;

import dev.hilo.telemetry.Readings;
import dev.hilo.telemetry.codec.ReadingsCodec;
import org.jspecify.annotations.Nullable;

/** A full tail, encoded. Immutable but for the filter, which is the writer's. */
final class Block implements Filtered {

    private final byte[] bytes;
    private final Bounds bounds;
    private @Nullable TimeFilter filter;

    Block(Readings readings) {
        bytes = ReadingsCodec.encode(readings);
        bounds = Bounds.of(readings);
    }

    @Override
    public Bounds bounds() {
        return bounds;
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
