package dev.hilo.live;

import dev.hilo.kernel.TenantId;
import java.util.Optional;
import java.util.UUID;

/**
 * Whose readings a series holds. A series never changes its sensor, so that each is asked for once.
 * Implementations are thread-safe and may block.
 */
@FunctionalInterface
public interface SeriesOwners {

    /** The sensor, or nothing when the tenant has no such series. */
    Optional<UUID> sensorOf(TenantId tenant, int series);
}
