package dev.hilo.access.tenants;

import dev.hilo.access.TextRules;
import dev.hilo.kernel.Problems;
import dev.hilo.kernel.Retention;
import dev.hilo.kernel.Tenant;

/** What can be edited about a tenant. */
public record TenantSettings(String name, String region, Retention retention, boolean suspended) {

    public static TenantSettings of(Tenant tenant) {
        return new TenantSettings(
                tenant.name(), tenant.region(), tenant.retention(), tenant.suspended());
    }

    void check(Problems problems) {
        TextRules.name(name, "name", problems);
        TextRules.name(region, "region", problems);
    }

    Tenant appliedTo(Tenant tenant) {
        return new Tenant(
                tenant.id(),
                tenant.key(),
                name,
                region,
                retention,
                suspended,
                tenant.createdAt(),
                tenant.revision() + 1);
    }
}
