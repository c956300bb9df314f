package dev.hilo.kernel.log;

/** Somebody who reads a topic: opens the state for each partition that becomes its own. */
@FunctionalInterface
public interface Consumer {

    /**
     * Takes the partition over. Until the state is closed nobody else in the group has it.
     *
     * @param committed where the group stands by the log's account, never ahead of the state's own
     *     low-water; a consumer that keeps a checkpoint in its store goes on from that instead
     */
    PartitionState open(Partition partition, long committed);
}
