package dev.hilo.kernel.testing;

import dev.hilo.kernel.log.Consumer;
import dev.hilo.kernel.log.Entry;
import dev.hilo.kernel.log.Partition;
import dev.hilo.kernel.log.PartitionState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Remembers what it was handed and which partitions it holds, and fails when told to. Members of a
 * group share one {@link Holders}, which objects when two hold a partition at once. Thread-safe.
 */
public final class RecordingConsumer implements Consumer {

    /** Who holds which partition. */
    public static final class Holders {

        private final Map<Partition, RecordingConsumer> holders = new ConcurrentHashMap<>();
        private final List<String> clashes = new CopyOnWriteArrayList<>();

        public List<String> clashes() {
            return List.copyOf(clashes);
        }

        private void take(Partition partition, RecordingConsumer by) {
            if (holders.putIfAbsent(partition, by) != null) {
                clashes.add(partition + " was opened while another held it");
            }
        }

        private void give(Partition partition, RecordingConsumer by) {
            if (!holders.remove(partition, by)) {
                clashes.add(partition + " was closed by one that did not hold it");
            }
        }
    }

    private final Holders holders;
    private final Map<Partition, List<Entry>> received = new ConcurrentHashMap<>();
    private final AtomicInteger failures = new AtomicInteger();
    private volatile boolean safe = true;
    private volatile OptionalLong checkpoint = OptionalLong.empty();
    private final AtomicInteger largestBatch = new AtomicInteger();

    public RecordingConsumer(Holders holders) {
        this.holders = holders;
    }

    /** Throws at the next so many batches. */
    public void fail(int times) {
        failures.set(times);
    }

    /** Says from now on that its own store has everything below the offset. */
    public void checkpoint(long offset) {
        checkpoint = OptionalLong.of(offset);
    }

    /** Whether what is received counts as durable in this consumer's store. */
    public void safe(boolean now) {
        safe = now;
    }

    public List<Entry> received(Partition partition) {
        return List.copyOf(received.getOrDefault(partition, List.of()));
    }

    public boolean holds(Partition partition) {
        return holders.holders.get(partition) == this;
    }

    /** Bytes in the largest batch so far. */
    public int largestBatch() {
        return largestBatch.get();
    }

    @Override
    public PartitionState open(Partition partition, long committed) {
        holders.take(partition, this);
        var mine = received.computeIfAbsent(partition, _ -> new CopyOnWriteArrayList<>());
        return new State(partition, checkpoint.orElse(committed), mine);
    }

    private final class State implements PartitionState {

        private final Partition partition;
        private final long start;
        private final List<Entry> mine;
        private long lowWater;

        State(Partition partition, long start, List<Entry> mine) {
            this.partition = partition;
            this.start = start;
            this.mine = mine;
            this.lowWater = start;
        }

        @Override
        public long next() {
            return start;
        }

        @Override
        public void receive(List<Entry> entries) {
            if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new IllegalStateException("told to fail");
            }
            mine.addAll(new ArrayList<>(entries));
            int bytes = entries.stream().mapToInt(entry -> entry.payload().length).sum();
            largestBatch.accumulateAndGet(bytes, Math::max);
            if (safe) {
                lowWater = entries.getLast().offset() + 1;
            }
        }

        @Override
        public long lowWater() {
            return lowWater;
        }

        @Override
        public void close() {
            holders.give(partition, RecordingConsumer.this);
        }
    }
}
