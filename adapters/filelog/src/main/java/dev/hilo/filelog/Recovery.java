package dev.hilo.filelog;

import dev.hilo.kernel.log.Partition;
import java.util.List;

/**
 * What opening a partition found at its end.
 *
 * @param cutBytes of a group that was being written when the process died, and that nobody had been
 *     told was safe
 * @param damage breaks in what had been acknowledged
 */
public record Recovery(Partition partition, long cutBytes, List<Damage> damage) {

    boolean foundSomething() {
        return cutBytes > 0 || !damage.isEmpty();
    }
}
