package dev.hilo.bench;

import dev.hilo.kernel.log.Entry;
import dev.hilo.kernel.log.Partition;
import dev.hilo.kernel.log.PartitionState;
import java.util.List;

/** A consumer that has nothing to do but keep up. */
final class Follower implements PartitionState {

    private long next;

    /** Takes up the partition where the group stands. */
    Follower(Partition partition, long committed) {
        if (committed < 0) {
            throw new IllegalArgumentException("no offset in " + partition + ": " + committed);
        }
        next = committed;
    }

    @Override
    public long next() {
        return next;
    }

    @Override
    public void receive(List<Entry> entries) {
        next = entries.getLast().offset() + 1;
    }

    @Override
    public long lowWater() {
        return next;
    }

    @Override
    public void close() {}
}
