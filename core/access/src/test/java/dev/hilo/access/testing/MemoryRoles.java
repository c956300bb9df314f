package dev.hilo.access.testing;

import dev.hilo.access.RoleStore;
import dev.hilo.access.policy.Role;
import dev.hilo.kernel.Key;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.testing.MemoryTransactions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Roles in memory. Safe inside {@link MemoryTransactions}. */
public final class MemoryRoles implements RoleStore {

    private record Name(TenantId tenant, Key key) {}

    private final MemoryRows<Name, Role> rows;

    public MemoryRoles(MemoryTransactions transactions) {
        this.rows = new MemoryRows<>(transactions);
    }

    @Override
    public Optional<Role> byKey(TenantId tenant, Key key) {
        return Optional.ofNullable(rows.map().get(new Name(tenant, key)));
    }

    @Override
    public List<Role> list(TenantId tenant) {
        return rows.stream()
                .filter(role -> role.tenant().equals(tenant))
                .sorted(Comparator.comparing(role -> role.key().folded()))
                .toList();
    }

    @Override
    public void insert(Role role) {
        rows.map().put(new Name(role.tenant(), role.key()), role);
    }

    @Override
    public boolean update(Role role) {
        var before = byKey(role.tenant(), role.key());
        if (before.isEmpty() || before.get().revision() != role.revision() - 1) {
            return false;
        }
        insert(role);
        return true;
    }

    @Override
    public void delete(TenantId tenant, Key key) {
        rows.map().remove(new Name(tenant, key));
    }

    @Override
    public Map<String, Long> erase(TenantId tenant) {
        return Map.of("roles", rows.remove(role -> role.tenant().equals(tenant)));
    }
}
