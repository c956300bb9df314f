package dev.hilo.telemetry.testing;

import dev.hilo.kernel.Cursor;
import dev.hilo.kernel.TenantId;
import dev.hilo.plant.ValueType;
import dev.hilo.telemetry.Frame;
import dev.hilo.telemetry.Reading;
import dev.hilo.telemetry.Readings;
import dev.hilo.telemetry.SeriesNumber;
import dev.hilo.telemetry.history.Applied;
import dev.hilo.telemetry.history.AppliedTally;
import dev.hilo.telemetry.history.Correction;
import dev.hilo.telemetry.history.FramePosition;
import dev.hilo.telemetry.history.Rollup;
import dev.hilo.telemetry.history.RollupWalk;
import dev.hilo.telemetry.history.Slice;
import dev.hilo.telemetry.history.Span;
import dev.hilo.telemetry.history.Step;
import dev.hilo.telemetry.history.TelemetryStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The history as a sorted map a series: slow, and plainly right. Thread-safe. */
public final class MemoryTelemetryStore implements TelemetryStore {

    private record Owned(TenantId tenant, SeriesNumber series) {}

    private static final class History {
        private final NavigableMap<Long, Reading> readings = new TreeMap<>();
        private final List<Correction> corrections = new ArrayList<>();

        void put(Reading reading, long receivedAt, AppliedTally tally) {
            long newest = readings.isEmpty() ? Long.MIN_VALUE : readings.lastKey();
            var before = readings.put(reading.time(), reading);
            if (before == null) {
                tally.stored(reading.time(), newest);
            } else if (before.equals(reading)) {
                tally.repeated();
            } else {
                corrections.add(new Correction(before, receivedAt));
                tally.corrected(reading.time(), newest);
            }
        }
    }

    private final Map<Owned, History> held = new HashMap<>();
    private final Map<String, Long> applied = new HashMap<>();
    private final Map<String, Long> durable = new HashMap<>();

    @Override
    public synchronized Applied append(FramePosition at, Frame frame) {
        if (at.offset() < applied.getOrDefault(at.partition(), 0L)) {
            return Applied.NOTHING;
        }
        applied.put(at.partition(), at.offset() + 1);
        var tally = new AppliedTally(frame.receivedAt());
        for (var part : frame.parts()) {
            var history = held.computeIfAbsent(owned(frame, part), _ -> new History());
            for (var reading : part.readings().list()) {
                history.put(reading, frame.receivedAt(), tally);
            }
        }
        return tally.total();
    }

    @Override
    public void checkpoint(Runnable taken) {
        Map<String, Long> through;
        synchronized (this) {
            through = Map.copyOf(applied);
        }
        taken.run();
        synchronized (this) {
            durable.putAll(through);
        }
    }

    @Override
    public synchronized long lowWater(String partition) {
        return durable.getOrDefault(partition, 0L);
    }

    @Override
    public synchronized Slice raw(
            TenantId tenant, SeriesNumber series, Span span, int limit, Optional<Cursor> after) {
        long from = after.map(cursor -> cursor.number(0) + 1).orElse(span.from());
        var found = within(tenant, series, new Span(Math.max(from, span.from()), span.to()));
        var page = found.subList(0, Math.min(limit, found.size()));
        return new Slice(
                readings(page),
                page.size() < found.size()
                        ? Optional.of(Cursor.of(page.getLast().time()))
                        : Optional.empty());
    }

    @Override
    public synchronized List<Rollup> rollups(
            TenantId tenant, SeriesNumber series, Span span, Step step) {
        var readings = history(tenant, series).readings;
        var walk = new RollupWalk(span, step);
        var before = readings.lowerEntry(span.from());
        if (before != null) {
            walk.before(readings(List.of(before.getValue())), 0);
        }
        walk.add(readings(within(tenant, series, span)));
        if (readings.ceilingKey(span.to()) != null) {
            walk.after();
        }
        return walk.rollups();
    }

    @Override
    public synchronized Map<SeriesNumber, Reading> latest(
            TenantId tenant, Collection<SeriesNumber> series) {
        var latest = new HashMap<SeriesNumber, Reading>();
        for (var number : series) {
            var last = history(tenant, number).readings.lastEntry();
            if (last != null) {
                latest.put(number, last.getValue());
            }
        }
        return latest;
    }

    @Override
    public synchronized long count(TenantId tenant, SeriesNumber series, Span span) {
        return within(tenant, series, span).size();
    }

    @Override
    public synchronized List<Correction> corrections(
            TenantId tenant, SeriesNumber series, Span span) {
        return history(tenant, series).corrections.stream()
                .filter(c -> span.contains(c.replaced().time()))
                .sorted(Comparator.comparingLong(c -> c.replaced().time()))
                .toList();
    }

    @Override
    public synchronized Map<String, Long> erase(TenantId tenant) {
        long count = 0;
        for (var entry : held.entrySet()) {
            if (entry.getKey().tenant().equals(tenant)) {
                count += entry.getValue().readings.size();
            }
        }
        held.keySet().removeIf(owned -> owned.tenant().equals(tenant));
        return Map.of("readings", count);
    }

    private List<Reading> within(TenantId tenant, SeriesNumber series, Span span) {
        return List.copyOf(
                history(tenant, series).readings.subMap(span.from(), span.to()).values());
    }

    private History history(TenantId tenant, SeriesNumber series) {
        return held.getOrDefault(new Owned(tenant, series), new History());
    }

    private static Owned owned(Frame frame, Frame.Part part) {
        return new Owned(frame.tenant(), part.series());
    }

    private static Readings readings(List<Reading> list) {
        var type = list.isEmpty() ? ValueType.NUMBER : list.getFirst().value().type();
        return Readings.of(type, list);
    }
}
