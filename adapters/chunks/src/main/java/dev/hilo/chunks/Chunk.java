package dev.hilo.chunks;

import dev.hilo.telemetry.Readings;
import dev.hilo.telemetry.history.Summary;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A sealed part of a series: its summary here, its readings held until they are on disk, and
 * fetched from there afterwards. Immutable.
 *
 * @param number which of the series' chunks of that day
 * @param revision how often it was written anew
 * @param held what is not on disk yet
 */
record Chunk(
        int number, int revision, Summary summary, Optional<Packed> held, Supplier<Packed> stored)
        implements Segment {

    /** A chunk closes at so many readings; late ones may widen it to twice as many. */
    static final int FULL = 2_048;

    static Chunk sealed(int number, int revision, Readings readings) {
        return new Chunk(
                number,
                revision,
                Summary.of(readings),
                Optional.of(Packed.of(readings)),
                () -> {
                    throw new ViewMoved();
                });
    }

    Chunk storedAs(Supplier<Packed> where) {
        return new Chunk(number, revision, summary, Optional.empty(), where);
    }

    @Override
    public long firstTime() {
        return summary.firstTime();
    }

    @Override
    public long lastTime() {
        return summary.lastTime();
    }

    @Override
    public int count() {
        return (int) summary.count();
    }

    @Override
    public Readings readings() {
        return held.orElseGet(stored).readings();
    }
}
