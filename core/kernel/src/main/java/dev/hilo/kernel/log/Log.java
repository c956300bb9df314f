package dev.hilo.kernel.log;

import dev.hilo.kernel.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Ordered, durable topics. Offsets within a partition are consecutive and start at zero. What a
 * reader sees is durable: nothing that was read is ever taken back. Implementations are
 * thread-safe.
 *
 * <p>Payloads belong to the log once handed over: the caller must not change them.
 */
public interface Log extends AutoCloseable {

    /** The most that one payload may hold. */
    int LARGEST_PAYLOAD = 8 << 20;

    /** How many partitions the topic has. Fixed when the topic is first used. */
    int partitions(Topic topic);

    /**
     * Returns the offset of the payload when it is durable; waits while too much else is under way.
     *
     * @throws Refusal {@code log.full} when only the reserve of the disk is left, {@code
     *     log.unavailable} when the disk fails, {@code log.closed}, {@code log.too-large}. What was
     *     refused has not been acknowledged; it may be appended again.
     */
    long append(Partition partition, byte[] payload);

    /**
     * As {@link #append}, without waiting: completes with the offset when the payload is durable,
     * or with the refusal. Payloads that one thread submits to one partition keep their order. Too
     * much under way is a {@code rate.exceeded}. What depends on the future must not block.
     */
    CompletableFuture<Long> submit(Partition partition, byte[] payload);

    Extent extent(Partition partition);

    /**
     * Consecutive entries from this offset on: about so many bytes, but at least one entry unless
     * the offset is the end.
     *
     * @throws Refusal {@code log.trimmed} below the start, {@code log.beyond-end} above the end
     */
    List<Entry> read(Partition partition, long from, int atMostBytes);

    /** Waits until the offset can be read; false when that took too long. */
    boolean await(Partition partition, long offset, Duration atMost) throws InterruptedException;

    /**
     * Joins a group: the partitions of the topic are shared out among its members, and the consumer
     * is called for each of its own until the subscription is closed. A group that is new starts at
     * the oldest entry, and from then on holds back trimming.
     */
    Subscription subscribe(String group, Topic topic, Consumer consumer);

    /** Where every group that the log knows stands. */
    List<Standing> standings();

    /** Forgets a group that will not come back, so that it no longer holds back trimming. */
    void forget(String group);

    /**
     * Drops entries below the offset that no group needs any more, as far as that can be done
     * cheaply. Returns where the partition now starts.
     */
    long trim(Partition partition, long below);

    @Override
    void close();
}
