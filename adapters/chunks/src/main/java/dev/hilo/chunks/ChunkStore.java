package dev.hilo.chunks;

import dev.hilo.kernel.Blobs;
import dev.hilo.kernel.Cursor;
import dev.hilo.kernel.FaultPoints;
import dev.hilo.kernel.Retention;
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
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The history in a folder: {@code tenant/class/2026-03-01.db}, and {@code positions.db} with the
 * low water of each partition. One process at a time has the folder.
 *
 * <p>Two locks. Under <em>writing</em>, frames change the series in memory; it is held for a frame,
 * and reads the disk only where a late reading meets a chunk for the first time. Under
 * <em>saving</em>, one checkpoint at a time takes what changed since the last one (a moment under
 * <em>writing</em>), brings each day's file to that moment in a transaction of its own that also
 * notes the offsets, and last of all raises the low water. Killed anywhere in between, the files
 * stand at different moments; replay from the low water brings each to the same one, because each
 * skips what it has. Readers take no lock.
 *
 * <p>Fault points, for crash tests: {@code chunks.sealing} and {@code chunks.merging} (within a
 * day's transaction), {@code chunks.committed} (all days committed, the low water not raised).
 */
public final class ChunkStore implements TelemetryStore, AutoCloseable {

    private final Path folder;
    private final RetentionClasses classes;
    private final FaultPoints faults;
    private final Positions positions;
    private final ReentrantLock writing = new ReentrantLock();
    private final ReentrantLock saving = new ReentrantLock();
    private final Map<TenantId, TenantHistory> tenants = new ConcurrentHashMap<>();
    private final Surroundings around = new Surroundings();
    private final Map<String, Long> applied;
    private final Map<String, Long> durable;
    private final AtomicLong pending = new AtomicLong();

    private ChunkStore(Path folder, RetentionClasses classes, FaultPoints faults) {
        this.folder = folder;
        this.classes = classes;
        this.faults = faults;
        this.positions = Positions.open(folder);
        this.durable = new ConcurrentHashMap<>(positions.load());
        this.applied = new HashMap<>(durable);
        Folders.names(folder).forEach(name -> tenant(TenantId.of(name)));
    }

    public static ChunkStore open(Path folder, RetentionClasses classes, FaultPoints faults) {
        return new ChunkStore(folder, classes, faults);
    }

    @Override
    public Applied append(FramePosition at, Frame frame) {
        writing.lock();
        try {
            if (at.offset() < applied.getOrDefault(at.partition(), 0L)) {
                return Applied.NOTHING;
            }
            var counted = tenant(frame.tenant()).append(at, frame);
            applied.put(at.partition(), at.offset() + 1);
            pending.addAndGet(frame.size());
            return counted;
        } finally {
            writing.unlock();
        }
    }

    /** How many readings were applied since the last checkpoint took what there was. */
    public long pending() {
        return pending.get();
    }

    @Override
    public void checkpoint(Runnable taken) {
        saving.lock();
        try {
            var changed = new ArrayList<Checkpoint>();
            var through = underWriting(() -> take(changed));
            int saved = 0;
            try {
                taken.run();
                for (var checkpoint : changed) {
                    checkpoint.write(through);
                    underWriting(checkpoint::settle);
                    saved++;
                }
            } finally {
                changed.subList(saved, changed.size()).forEach(Checkpoint::abandon);
            }
            faults.reach("chunks.committed");
            positions.save(through);
            durable.putAll(through);
            tenants.values().forEach(this::restWhereOver);
        } finally {
            saving.unlock();
        }
    }

    @Override
    public long lowWater(String partition) {
        return durable.getOrDefault(partition, 0L);
    }

    @Override
    public Slice raw(
            TenantId tenant, SeriesNumber series, Span span, int limit, Optional<Cursor> after) {
        long from = after.map(cursor -> cursor.number(0) + 1).orElse(span.from());
        var rest = new Span(Math.clamp(from, span.from(), span.to()), span.to());
        return ViewMoved.lookingAgain(() -> question(tenant, series, rest).raw(limit));
    }

    @Override
    public List<Rollup> rollups(TenantId tenant, SeriesNumber series, Span span, Step step) {
        return ViewMoved.lookingAgain(() -> question(tenant, series, span).rollups(step));
    }

    @Override
    public Map<SeriesNumber, Reading> latest(TenantId tenant, Collection<SeriesNumber> series) {
        var latest = new HashMap<SeriesNumber, Reading>();
        for (var number : series) {
            ViewMoved.lookingAgain(() -> question(tenant, number, Span.ALL).latest())
                    .ifPresent(reading -> latest.put(number, reading));
        }
        return latest;
    }

    @Override
    public long count(TenantId tenant, SeriesNumber series, Span span) {
        return ViewMoved.lookingAgain(() -> question(tenant, series, span).count());
    }

    @Override
    public List<Correction> corrections(TenantId tenant, SeriesNumber series, Span span) {
        return ViewMoved.lookingAgain(() -> question(tenant, series, span).corrections());
    }

    /**
     * Deletes what a tenant no longer keeps: readings whose days are past, and later their rollups.
     * Today is what the host's clock says, but no later than the day after the last readings, so
     * that a clock that leapt deletes nothing.
     */
    public Forgotten forget(TenantId tenant, Retention retention, Instant now) {
        saving.lock();
        try {
            var history = tenants.get(tenant);
            long today = underWriting(() -> around.watermark().today(Reading.micros(now)));
            var forgetting = new Forgetting(retention, today, this::underWriting);
            return history == null ? Forgotten.NOTHING : forgetting.of(history);
        } finally {
            saving.unlock();
        }
    }

    /**
     * Writes the days of a tenant that are over, and not in cold storage as they are, to Parquet
     * files {@code cold/<tenant>/<class>/<date>.parquet}; a day that a late reading has changed is
     * written anew.
     *
     * @return the names of what was written
     */
    public List<String> exportCold(
            TenantId tenant, LocalDate before, Blobs blobs, SeriesNames names) throws IOException {
        var history = tenants.get(tenant);
        return history == null
                ? List.of()
                : new ColdStorage(history, blobs, names, saving).export(before.toEpochDay());
    }

    /** Those of whom there is any history. */
    public Set<TenantId> tenants() {
        return Set.copyOf(tenants.keySet());
    }

    /** Saves nothing: what the log still holds of the tenant is for its consumer to pass over. */
    @Override
    public Map<String, Long> erase(TenantId tenant) {
        saving.lock();
        try {
            var history = underWriting(() -> Optional.ofNullable(tenants.remove(tenant)));
            long count = 0;
            for (var shelf : history.map(TenantHistory::shelves).orElse(List.of())) {
                for (var day : shelf.all()) {
                    count += day.file().count();
                    day.file().delete();
                }
                shelf.close();
            }
            history.ifPresent(gone -> Folders.delete(gone.folder()));
            return Map.of("readings", count);
        } finally {
            saving.unlock();
        }
    }

    /** Closes the files; what came after the last checkpoint is the log's to bring again. */
    @Override
    public void close() {
        saving.lock();
        try {
            tenants.values().forEach(history -> history.shelves().forEach(Shelf::close));
            positions.close();
        } finally {
            saving.unlock();
        }
    }

    /** Lists the days that are over and lets go of them, when all of them is on the disk. */
    private void restWhereOver(TenantHistory history) {
        var watermark = underWriting(() -> history.watermark().copy());
        for (var shelf : history.shelves()) {
            for (var day : shelf.all()) {
                if (watermark.isPast(day.to())) {
                    rest(history, shelf.hours(), day);
                }
            }
        }
    }

    private void rest(TenantHistory history, Hours hours, Day day) {
        if (!hours.lists(day.number())) {
            var unfinished = day.file().unfinished();
            if (!unfinished.isEmpty()) {
                underWriting(() -> day.wake(unfinished));
                return;
            }
            day.list(hours);
        }
        if (day.isAwake()) {
            underWriting(() -> {
                if (day.sleep()) {
                    history.loseThePlaces();
                }
            });
        }
    }

    private Map<String, Long> take(List<Checkpoint> taken) {
        for (var history : tenants.values()) {
            var watermark = history.watermark().copy();
            for (var shelf : history.shelves()) {
                for (var day : shelf.all()) {
                    var changed = day.takeChanged(watermark);
                    if (!changed.isEmpty()) {
                        taken.add(new Checkpoint(shelf, day, changed, watermark, faults));
                    }
                }
            }
        }
        pending.set(0);
        return Map.copyOf(applied);
    }

    private void underWriting(Runnable work) {
        underWriting(() -> {
            work.run();
            return true;
        });
    }

    private <T> T underWriting(Supplier<T> work) {
        writing.lock();
        try {
            return work.get();
        } finally {
            writing.unlock();
        }
    }

    private Question question(TenantId tenant, SeriesNumber series, Span span) {
        var history = tenants.get(tenant);
        return new Question(history == null ? history(tenant) : history, series, span);
    }

    private TenantHistory tenant(TenantId id) {
        return tenants.computeIfAbsent(id, this::history);
    }

    private TenantHistory history(TenantId id) {
        return new TenantHistory(id, folder.resolve(id.toString()), classes, around);
    }
}
