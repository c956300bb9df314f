package dev.hilo.kernel.log;

import java.util.Optional;

/**
 * How far a group has come in a partition.
 *
 * @param position everything below is safe with the group
 * @param end where the partition ends now
 * @param failure why the group does not get on at the moment
 */
public record Standing(
        String group, Partition partition, long position, long end, Optional<Throwable> failure) {

    /** How many entries wait. */
    public long behind() {
        return Math.max(0, end - position);
    }
}
