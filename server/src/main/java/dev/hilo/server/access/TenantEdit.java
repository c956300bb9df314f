package dev.hilo.server.access;

import dev.hilo.access.tenants.TenantSettings;
import dev.hilo.kernel.Problems;
import dev.hilo.kernel.Tenant;
import dev.hilo.server.access.TenantBody.RetentionBody;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be changed about a tenant; only the installation's administrator suspends. */
@Schema(name = "TenantEdit")
public record TenantEdit(String name, String region, RetentionBody retention, Boolean suspended) {

    static TenantEdit of(Tenant tenant) {
        return new TenantEdit(
                tenant.name(),
                tenant.region(),
                RetentionBody.of(tenant.retention()),
                tenant.suspended());
    }

    TenantSettings read() {
        var problems = new Problems();
        var kept = problems.collect("retention/", retention::read);
        problems.refuse();
        return new TenantSettings(name, region, kept.orElseThrow(), suspended);
    }
}
