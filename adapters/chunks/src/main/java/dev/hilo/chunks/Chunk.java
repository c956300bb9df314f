package dev.hilo.chunks;

import dev.hilo.telemetry.Readings;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sealed part of a series: its bounds here, its readings held until they are on disk, and fetched
 * from there afterwards. Immutable but for what is held and the filter.
 */
final class Chunk implements Filtered {

    /** A chunk closes at so many readings; late ones may widen it to twice as many. */
    static final int FULL = 2_048;

    /** Which of a series' chunks of a day, and how often it was written anew. */
    record Name(int number, int revision) {

        Name next() {
            return new Name(number, revision + 1);
        }
    }

    private record Held(Packed packed, Minutes minutes) {}

    private final Name name;
    private final Bounds bounds;
    private final @Nullable SeriesFile stored;
    private volatile @Nullable Held held;
    private volatile @Nullable TimeFilter filter;

    private Chunk(Name name, Bounds bounds, @Nullable SeriesFile stored) {
        this.name = name;
        this.bounds = bounds;
        this.stored = stored;
    }

    static Chunk sealed(Name name, Readings readings) {
        var chunk = new Chunk(name, Bounds.of(readings), null);
        chunk.held = new Held(Packed.of(readings), Minutes.of(readings));
        return chunk;
    }

    static Chunk stored(Name name, Bounds bounds, SeriesFile file) {
        return new Chunk(name, bounds, file);
    }

    Chunk storedIn(SeriesFile file) {
        return new Chunk(name, bounds, file);
    }

    Name name() {
        return name;
    }

    /** Whether it is yet to be written. */
    boolean isFresh() {
        return stored == null;
    }

    Packed packed() {
        var now = held;
        return now == null ? file().packed(name) : now.packed();
    }

    /** The summaries of its minutes, if they are still of its revision. */
    Minutes minutes() {
        var now = held;
        return now == null ? file().minutes(name) : now.minutes();
    }

    /**
     * @param kept those of all chunks of the series' day, as the file had them a moment ago
     */
    Minutes minutes(Map<Name, Minutes> kept) {
        var now = held;
        var minutes = now == null ? kept.get(name) : now.minutes();
        if (minutes == null) {
            throw new ViewMoved();
        }
        return minutes;
    }

    /** Keeps what it has for whoever still looks at it: another takes its place on disk. */
    Readings superseded() {
        held = new Held(packed(), minutes());
        return readings();
    }

    private SeriesFile file() {
        if (stored == null) {
            throw new IllegalStateException("a chunk that is nowhere");
        }
        return stored;
    }

    @Override
    public Bounds bounds() {
        return bounds;
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
