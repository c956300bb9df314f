package dev.hilo.kernel.log;

import java.util.List;

/**
 * What a consumer knows of one partition. All calls come one after another, though not always from
 * the same thread. A throw means "again later": the state is closed, and after a pause the consumer
 * is asked to open it anew at its checkpoint.
 */
public interface PartitionState extends AutoCloseable {

    /** The first offset wanted. Asked once, after opening. */
    long next();

    /**
     * Consecutive entries, a bounded batch. The next batch is read only when this returns: whoever
     * is slow is handed less, and memory does not grow.
     */
    void receive(List<Entry> entries);

    /**
     * Everything below this offset is durable in the consumer's own store, so that the log may drop
     * it. Never goes back.
     */
    long lowWater();

    /** The partition is lost or the log is closing; nothing will be asked of the state again. */
    @Override
    void close();
}
