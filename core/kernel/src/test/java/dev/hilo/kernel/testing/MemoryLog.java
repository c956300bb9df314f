package dev.hilo.kernel.testing;

import dev.hilo.kernel.Refusal;
import dev.hilo.kernel.log.Consumer;
import dev.hilo.kernel.log.Delivery;
import dev.hilo.kernel.log.Entry;
import dev.hilo.kernel.log.Extent;
import dev.hilo.kernel.log.Log;
import dev.hilo.kernel.log.Partition;
import dev.hilo.kernel.log.Standing;
import dev.hilo.kernel.log.Subscription;
import dev.hilo.kernel.log.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A log in memory. Its disk is full, and its process killed, when a test says so. Thread-safe. */
public final class MemoryLog implements Log {

    private static final int PARTITIONS = 2;

    /** What a log leaves behind. */
    private static final class Kept {

        private final Map<Partition, Entries> partitions = new HashMap<>();
        private MemoryPositions positions = new MemoryPositions();

        synchronized Kept copy() {
            var copy = new Kept();
            partitions.forEach(
                    (partition, entries) -> copy.partitions.put(partition, entries.copy()));
            copy.positions = MemoryPositions.copyOf(positions);
            return copy;
        }

        synchronized Entries of(Partition partition) {
            if (partition.number() >= PARTITIONS) {
                throw new IllegalArgumentException("there is no " + partition);
            }
            return partitions.computeIfAbsent(partition, _ -> new Entries());
        }
    }

    private final Kept kept;
    private final Delivery delivery;
    private volatile boolean full;
    private volatile boolean closed;

    public MemoryLog() {
        this(new Kept());
    }

    private MemoryLog(Kept kept) {
        this.kept = kept;
        this.delivery = new Delivery(this, kept.positions, (_, _) -> {});
    }

    /** The log found after this one's process was killed now. */
    public MemoryLog killed() {
        var found = new MemoryLog(kept.copy());
        close();
        return found;
    }

    /** From now on only the reserve of the disk is left, or there is room again. */
    public void full(boolean now) {
        full = now;
    }

    @Override
    public int partitions(Topic topic) {
        return PARTITIONS;
    }

    @Override
    public long append(Partition partition, byte[] payload) {
        if (closed) {
            throw Refusal.of(Refusal.Kind.NOT_READY, "log.closed");
        }
        if (payload.length > LARGEST_PAYLOAD) {
            throw Refusal.of(
                    Refusal.Kind.TOO_LARGE, "log.too-large", payload.length, LARGEST_PAYLOAD);
        }
        if (full) {
            throw Refusal.of(Refusal.Kind.NOT_READY, "log.full");
        }
        return kept.of(partition).add(payload);
    }

    @Override
    public CompletableFuture<Long> submit(Partition partition, byte[] payload) {
        try {
            return CompletableFuture.completedFuture(append(partition, payload));
        } catch (Refusal refusal) {
            return CompletableFuture.failedFuture(refusal);
        }
    }

    @Override
    public Extent extent(Partition partition) {
        return kept.of(partition).extent();
    }

    @Override
    public List<Entry> read(Partition partition, long from, int atMostBytes) {
        return kept.of(partition).read(from, atMostBytes);
    }

    @Override
    public boolean await(Partition partition, long offset, Duration atMost)
            throws InterruptedException {
        return kept.of(partition).await(offset, atMost);
    }

    @Override
    public Subscription subscribe(String group, Topic topic, Consumer consumer) {
        return delivery.subscribe(group, topic, consumer);
    }

    @Override
    public List<Standing> standings() {
        return delivery.standings();
    }

    @Override
    public void forget(String group) {
        delivery.forget(group);
    }

    @Override
    public long trim(Partition partition, long below) {
        return delivery.trim(partition, below, kept.of(partition)::trim);
    }

    @Override
    public void close() {
        closed = true;
        delivery.close();
    }

    /** One partition. */
    private static final class Entries {

        private final List<Entry> entries = new ArrayList<>();
        private long start;

        synchronized Entries copy() {
            var copy = new Entries();
            copy.entries.addAll(entries);
            copy.start = start;
            return copy;
        }

        synchronized long add(byte[] payload) {
            long offset = start + entries.size();
            entries.add(new Entry(offset, payload));
            notifyAll();
            return offset;
        }

        synchronized Extent extent() {
            return new Extent(start, start + entries.size());
        }

        synchronized List<Entry> read(long from, int atMostBytes) {
            var batch = new ArrayList<Entry>();
            long bytes = 0;
            for (Entry entry : entries.subList(index(from), entries.size())) {
                bytes += entry.payload().length;
                if (bytes > atMostBytes && !batch.isEmpty()) {
                    break;
                }
                batch.add(entry);
            }
            return batch;
        }

        private int index(long from) {
            if (from < start) {
                throw Refusal.of(Refusal.Kind.NOT_FOUND, "log.trimmed", from, start);
            }
            if (from > start + entries.size()) {
                throw Refusal.of(
                        Refusal.Kind.NOT_FOUND, "log.beyond-end", from, start + entries.size());
            }
            return (int) (from - start);
        }

        synchronized boolean await(long offset, Duration atMost) throws InterruptedException {
            long deadline = System.nanoTime() + atMost.toNanos();
            while (start + entries.size() <= offset) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
            return true;
        }

        synchronized long trim(long below) {
            int drop = Math.clamp(below - start, 0, entries.size());
            entries.subList(0, drop).clear();
            start += drop;
            return start;
        }
    }
}
