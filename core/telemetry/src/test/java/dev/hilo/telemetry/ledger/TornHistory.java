package dev.hilo.telemetry.ledger;

import dev.hilo.kernel.Cursor;
import dev.hilo.kernel.FaultPoints;
import dev.hilo.kernel.TenantId;
import dev.hilo.telemetry.Frame;
import dev.hilo.telemetry.Reading;
import dev.hilo.telemetry.SeriesNumber;
import dev.hilo.telemetry.history.Applied;
import dev.hilo.telemetry.history.Correction;
import dev.hilo.telemetry.history.FramePosition;
import dev.hilo.telemetry.history.Rollup;
import dev.hilo.telemetry.history.Slice;
import dev.hilo.telemetry.history.Span;
import dev.hilo.telemetry.history.Step;
import dev.hilo.telemetry.history.TelemetryStore;
import dev.hilo.telemetry.testing.MemoryTelemetryStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A history with a file for each series, made durable one after another: a crash leaves some of
 * them at a later moment than others. One thread at a time.
 */
final class TornHistory implements TelemetryStore {

    private record Given(FramePosition at, Frame frame) {}

    private final FaultPoints faults;
    private final List<Given> given;
    private final Map<SeriesNumber, Map<String, Long>> files;
    private final Map<SeriesNumber, Map<String, Long>> held;
    private final Map<String, Long> durable;
    private final Map<String, Long> applied;
    private final MemoryTelemetryStore memory = new MemoryTelemetryStore();

    TornHistory(FaultPoints faults) {
        this(faults, List.of(), Map.of(), Map.of());
    }

    private TornHistory(
            FaultPoints faults,
            List<Given> given,
            Map<SeriesNumber, Map<String, Long>> files,
            Map<String, Long> durable) {
        this.faults = faults;
        this.given = new ArrayList<>(given);
        this.files = new HashMap<>(files);
        this.held = Map.copyOf(files);
        this.durable = new HashMap<>(durable);
        this.applied = new HashMap<>(durable);
    }

    /** The same files, opened by another process. */
    TornHistory reopened() {
        var reopened = new TornHistory(faults, List.of(), files, durable);
        for (var one : given) {
            var there = only(one.at(), one.frame(), files, true);
            if (there.size() > 0) {
                reopened.give(one.at(), there);
            }
        }
        return reopened;
    }

    @Override
    public Applied append(FramePosition at, Frame frame) {
        if (at.offset() < applied.getOrDefault(at.partition(), 0L)) {
            return Applied.NOTHING;
        }
        faults.reach("append");
        applied.put(at.partition(), at.offset() + 1);
        return give(at, only(at, frame, held, false));
    }

    private Applied give(FramePosition at, Frame frame) {
        // The memory counts by itself: a part may come long after the rest of its frame.
        var next = new FramePosition("memory", given.size());
        given.add(new Given(at, frame));
        return memory.append(next, frame);
    }

    @Override
    public void checkpoint(Runnable taken) {
        var through = Map.copyOf(applied);
        taken.run();
        for (var one : List.copyOf(given)) {
            for (var part : one.frame().parts()) {
                if (!through.equals(files.get(part.series()))) {
                    faults.reach("file");
                    files.put(part.series(), through);
                }
            }
        }
        faults.reach("files");
        durable.putAll(through);
    }

    private static Frame only(
            FramePosition at,
            Frame frame,
            Map<SeriesNumber, Map<String, Long>> files,
            boolean durable) {
        var parts =
                frame.parts().stream()
                        .filter(part -> durable == has(files.get(part.series()), at))
                        .toList();
        return new Frame(
                frame.tenant(),
                frame.receivedAt(),
                frame.source(),
                frame.sequence(),
                frame.receipt(),
                parts);
    }

    private static boolean has(@Nullable Map<String, Long> file, FramePosition at) {
        return file != null && at.offset() < file.getOrDefault(at.partition(), 0L);
    }

    @Override
    public long lowWater(String partition) {
        return durable.getOrDefault(partition, 0L);
    }

    @Override
    public Slice raw(
            TenantId tenant, SeriesNumber series, Span span, int limit, Optional<Cursor> after) {
        return memory.raw(tenant, series, span, limit, after);
    }

    @Override
    public List<Rollup> rollups(TenantId tenant, SeriesNumber series, Span span, Step step) {
        return memory.rollups(tenant, series, span, step);
    }

    @Override
    public Map<SeriesNumber, Reading> latest(TenantId tenant, Collection<SeriesNumber> series) {
        return memory.latest(tenant, series);
    }

    @Override
    public long count(TenantId tenant, SeriesNumber series, Span span) {
        return memory.count(tenant, series, span);
    }

    @Override
    public List<Correction> corrections(TenantId tenant, SeriesNumber series, Span span) {
        return memory.corrections(tenant, series, span);
    }

    @Override
    public Map<String, Long> erase(TenantId tenant) {
        return memory.erase(tenant);
    }
}
