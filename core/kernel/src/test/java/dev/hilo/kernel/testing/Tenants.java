package dev.hilo.kernel.testing;

import dev.hilo.kernel.Key;
import dev.hilo.kernel.Retention;
import dev.hilo.kernel.Tenant;
import java.time.Instant;

/** Tenants for tests. */
public final class Tenants {

    private Tenants() {}

    public static Tenant andes() {
        return new Tenant(
                Callers.ANDES,
                new Key("andes"),
                "Andes",
                "latam",
                Retention.USUAL,
                false,
                Instant.parse("2026-01-01T00:00:00Z"),
                1);
    }

    public static Tenant next(Tenant tenant) {
        return new Tenant(
                tenant.id(),
                tenant.key(),
                tenant.name(),
                tenant.region(),
                tenant.retention(),
                tenant.suspended(),
                tenant.createdAt(),
                tenant.revision() + 1);
    }
}
