/**
 * The log: what is said once and kept in order until everybody who needs it has it. Topics are cut
 * into partitions; an append is acknowledged when it is durable; consumer groups read at their own
 * pace, each partition of a group in one pair of hands at a time, and go on after a crash where
 * their own store says that they were.
 *
 * <p>The log promises order within a partition, no gap and at-least-once delivery. It must not know
 * what the payloads mean. {@link dev.hilo.kernel.log.Delivery} is the part that engines living
 * inside this process share.
 */
@NullMarked
package dev.hilo.kernel.log;

import org.jspecify.annotations.NullMarked;
