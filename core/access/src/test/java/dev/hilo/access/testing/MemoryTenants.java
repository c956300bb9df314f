package dev.hilo.access.testing;

import dev.hilo.kernel.Key;
import dev.hilo.kernel.Page;
import dev.hilo.kernel.PageRequest;
import dev.hilo.kernel.Tenant;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.TenantStore;
import dev.hilo.kernel.testing.MemoryTransactions;
import java.util.Comparator;
import java.util.Optional;

/** Tenants in memory. Safe inside {@link MemoryTransactions}. */
public final class MemoryTenants implements TenantStore {

    private final MemoryRows<TenantId, Tenant> rows;

    public MemoryTenants(MemoryTransactions transactions) {
        this.rows = new MemoryRows<>(transactions);
    }

    @Override
    public Optional<Tenant> byId(TenantId id) {
        return Optional.ofNullable(rows.map().get(id));
    }

    @Override
    public Optional<Tenant> byKey(Key key) {
        return rows.stream().filter(tenant -> tenant.key().equals(key)).findFirst();
    }

    @Override
    public Page<Tenant> list(PageRequest page) {
        return MemoryRows.page(
                rows.stream(), tenant -> tenant.key().folded(), Comparator.naturalOrder(), page);
    }

    @Override
    public void insert(Tenant tenant) {
        rows.map().put(tenant.id(), tenant);
    }

    @Override
    public boolean update(Tenant tenant) {
        var before = rows.map().get(tenant.id());
        if (before == null || before.revision() != tenant.revision() - 1) {
            return false;
        }
        rows.map().put(tenant.id(), tenant);
        return true;
    }

    @Override
    public void delete(TenantId id) {
        rows.map().remove(id);
    }
}
