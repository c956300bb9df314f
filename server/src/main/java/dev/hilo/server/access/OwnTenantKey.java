package dev.hilo.server.access;

import dev.hilo.kernel.Caller;
import dev.hilo.kernel.Key;
import dev.hilo.kernel.Tenant;
import dev.hilo.kernel.TenantStore;
import dev.hilo.kernel.Transactions;
import jakarta.enterprise.context.ApplicationScoped;

/** The second half of every sign-in name of the caller's tenant. Thread-safe. */
@ApplicationScoped
class OwnTenantKey {

    private final TenantStore tenants;
    private final Transactions transactions;

    OwnTenantKey(TenantStore tenants, Transactions transactions) {
        this.tenants = tenants;
        this.transactions = transactions;
    }

    Key of(Caller caller) {
        return transactions
                .read(() -> tenants.byId(caller.tenant()))
                .map(Tenant::key)
                .orElseThrow(() -> new IllegalStateException("a caller without a tenant"));
    }
}
