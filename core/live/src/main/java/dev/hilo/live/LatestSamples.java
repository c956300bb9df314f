package dev.hilo.live;

import dev.hilo.kernel.TenantId;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** The newest reading of each sensor that has any. Implementations are thread-safe, may block. */
@FunctionalInterface
public interface LatestSamples {
    Map<UUID, Sample> of(TenantId tenant, Collection<UUID> sensors);
}
