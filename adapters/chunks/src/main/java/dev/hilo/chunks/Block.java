package dev.hilo.chunks;

import dev.hilo.telemetry.Readings;
import dev.hilo.telemetry.codec.ReadingsCodec;
import org.jspecify.annotations.Nullable;

/** A full tail, encoded. Immutable but for the filter, which is the writer's. */
final class Block implements Filtered {

    private final byte[] bytes;
    private final Bounds bounds;
    private @Nullable TimeFilter filter;

    private Block(byte[] bytes, Bounds bounds) {
        this.bytes = bytes;
        this.bounds = bounds;
    }

    static Block of(Readings readings) {
        return new Block(ReadingsCodec.encode(readings), Bounds.of(readings));
    }

    /** Takes what {@link #encoded} gave. */
    static Block of(byte[] encoded) {
        return new Block(encoded, Bounds.of(ReadingsCodec.decode(encoded)));
    }

    @Override
    public byte[] encoded() {
        return bytes;
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
