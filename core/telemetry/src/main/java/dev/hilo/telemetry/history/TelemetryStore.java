package dev.hilo.telemetry.history;

import dev.hilo.kernel.Cursor;
import dev.hilo.kernel.TenantData;
import dev.hilo.kernel.TenantId;
import dev.hilo.telemetry.Frame;
import dev.hilo.telemetry.Reading;
import dev.hilo.telemetry.SeriesNumber;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The history of every series. Filled from the log, in each partition's order, by one consumer a
 * partition; read by anybody at any moment. A series stays in its partition. A reading sees one
 * moment of a series, never half of a frame's correction or of a chunk's sealing.
 *
 * <p>A frame is visible when {@link #append} returns and durable when the partition's {@link
 * #lowWater} has passed it; after a crash the consumer begins again there. Frames that were applied
 * before, and readings equal to what is there, change nothing.
 */
public interface TelemetryStore extends TenantData {

    /**
     * Says what became of the frame's readings. A frame that was applied before counts nothing, nor
     * does what of it was durable already when the store was opened.
     */
    Applied append(FramePosition at, Frame frame);

    /**
     * Makes all that was applied durable; only then does the low water rise.
     *
     * @param taken runs once what will be durable is settled, and before any of it is: what it
     *     saves is never behind what the store has. Frames may be appended while it runs, and are
     *     for the next checkpoint. When it throws, nothing becomes durable
     */
    void checkpoint(Runnable taken);

    default void checkpoint() {
        checkpoint(() -> {});
    }

    /** The first offset of the partition that may not be durable here; 0 when none is. */
    long lowWater(String partition);

    /** Up to so many readings in order of time; a cursor goes on where a slice ended. */
    Slice raw(TenantId tenant, SeriesNumber series, Span span, int limit, Optional<Cursor> after);

    /** One rollup for each step that has readings, in order of time. */
    List<Rollup> rollups(TenantId tenant, SeriesNumber series, Span span, Step step);

    /** The reading with the latest time of each series that has any. */
    Map<SeriesNumber, Reading> latest(TenantId tenant, Collection<SeriesNumber> series);

    long count(TenantId tenant, SeriesNumber series, Span span);

    /** What was replaced, by the time of the reading and then as it was replaced. */
    List<Correction> corrections(TenantId tenant, SeriesNumber series, Span span);
}
