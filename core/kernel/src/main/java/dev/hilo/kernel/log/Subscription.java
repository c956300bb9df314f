package dev.hilo.kernel.log;

/** A membership in a group. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {

    /**
     * Leaves the group: every state is closed when this returns, and the partitions go to the other
     * members. Not to be called by the consumer itself.
     */
    @Override
    void close();
}
