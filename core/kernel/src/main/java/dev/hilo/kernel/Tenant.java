package dev.hilo.kernel;

import java.time.Instant;

/**
 * A customer of the installation.
 *
 * @param region where its data may stand, as its owner names it ({@code eu}, {@code latam})
 */
public record Tenant(
        TenantId id,
        Key key,
        String name,
        String region,
        Retention retention,
        boolean suspended,
        Instant createdAt,
        int revision) {}
