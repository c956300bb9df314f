package dev.hilo.plant;

import dev.hilo.kernel.Principal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * One configuration of an item. Versions are only ever added. In force at a time is the one with
 * the latest start not after it; of equal starts, the one recorded last.
 *
 * @param validFrom from when it counts
 * @param recordedAt when Hilo learned of it
 * @param number rises with every version of the item
 */
public record SettingsVersion(
        ItemId item,
        Instant validFrom,
        Instant recordedAt,
        int number,
        Principal actor,
        Settings settings) {

    /** The later in this order wins. */
    public static final Comparator<SettingsVersion> PRECEDENCE =
            Comparator.comparing(SettingsVersion::validFrom)
                    .thenComparingInt(SettingsVersion::number);

    /** What counted at a time, as far as Hilo knew at another. */
    public static Optional<SettingsVersion> inForce(
            Collection<SettingsVersion> versions, Instant at, Instant knownAt) {
        return versions.stream()
                .filter(v -> !v.validFrom().isAfter(at) && !v.recordedAt().isAfter(knownAt))
                .max(PRECEDENCE);
    }
}
