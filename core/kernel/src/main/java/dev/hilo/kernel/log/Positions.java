package dev.hilo.kernel.log;

import java.util.Map;
import java.util.OptionalLong;

/** Where groups stand, for engines that keep that themselves. Implementations are thread-safe. */
public interface Positions {

    /** A group in a partition. */
    record Place(String group, Partition partition) {}

    OptionalLong of(Place place);

    /** Keeps the position durably. */
    void keep(Place place, long position);

    void forget(String group);

    /** A copy of all there are. */
    Map<Place, Long> all();

    /** The lowest position of any group in the partition; empty when no group reads it. */
    default OptionalLong lowest(Partition partition) {
        return all().entrySet().stream()
                .filter(entry -> entry.getKey().partition().equals(partition))
                .mapToLong(Map.Entry::getValue)
                .min();
    }
}
