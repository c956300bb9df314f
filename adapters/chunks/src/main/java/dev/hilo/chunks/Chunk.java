package dev.hilo.chunks;

import dev.hilo.telemetry.Readings;
import dev.hilo.telemetry.history.Summary;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A sealed part of a series: its summary here, its readings held until they are on disk, and
 * fetched from there afterwards. Immutable but for what is held and the filter.
 */
final class Chunk implements Filtered {

    /** A chunk closes at so many readings; late ones may widen it to twice as many. */
    static final int FULL = 2_048;

    private final int number;
    private final int revision;
    private final Summary summary;
    private final Supplier<Packed> stored;
    private final boolean fresh;
    private volatile @Nullable Packed held;
    private @Nullable TimeFilter filter;

    /**
     * A chunk that is on disk.
     *
     * @param number which of the series' chunks of that day
     * @param revision how often it was written anew
     */
    Chunk(int number, int revision, Summary summary, Supplier<Packed> stored) {
        this(number, revision, summary, stored, false);
    }

    private Chunk(
            int number, int revision, Summary summary, Supplier<Packed> stored, boolean fresh) {
        this.number = number;
        this.revision = revision;
        this.summary = summary;
        this.stored = stored;
        this.fresh = fresh;
    }

    static Chunk sealed(int number, int revision, Readings readings) {
        var chunk =
                new Chunk(
                        number,
                        revision,
                        Summary.of(readings),
                        () -> {
                            throw new ViewMoved();
                        },
                        true);
        chunk.held = Packed.of(readings);
        return chunk;
    }

    Chunk storedAs(Supplier<Packed> where) {
        return new Chunk(number, revision, summary, where);
    }

    int number() {
        return number;
    }

    int revision() {
        return revision;
    }

    Summary summary() {
        return summary;
    }

    /** Whether it is yet to be written. */
    boolean isFresh() {
        return fresh;
    }

    Packed packed() {
        var now = held;
        return now == null ? stored.get() : now;
    }

    /**
     * Keeps its readings for whoever still looks at it, because another takes its place on disk.
     */
    Readings superseded() {
        var last = packed();
        held = last;
        return last.readings();
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
        return packed().readings();
    }

    @Override
    public boolean mayHold(long time) {
        var made = filter;
        if (made == null) {
            made = TimeFilter.of(packed().times());
            filter = made;
        }
        return made.mayHold(time);
    }

    /** Lets go of the filter, when hardly anything late is to be expected any more. */
    void rest() {
        filter = null;
    }
}
