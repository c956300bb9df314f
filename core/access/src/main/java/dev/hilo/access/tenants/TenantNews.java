package dev.hilo.access.tenants;

import dev.hilo.kernel.Caller;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.announce.Announcements;

/**
 * Says what happens to a tenant in its own trail; the installation's, which outlives the tenant, is
 * told its id and nothing else. Thread-safe.
 */
final class TenantNews {

    private final Announcements announcements;

    TenantNews(Announcements announcements) {
        this.announcements = announcements;
    }

    void announce(Caller caller, TenantId tenant, TenantFact fact) {
        if (!caller.tenant().equals(tenant)) {
            announcements.announce(caller, fact.withoutDetails());
        }
        announcements.announce(in(tenant, caller), fact);
    }

    private static Caller in(TenantId tenant, Caller caller) {
        return new Caller(
                caller.principal(),
                tenant,
                caller.scopes(),
                caller.authenticatedAt(),
                caller.requestId(),
                caller.address());
    }
}
