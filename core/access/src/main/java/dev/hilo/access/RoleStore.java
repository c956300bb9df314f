package dev.hilo.access;

import dev.hilo.access.policy.Role;
import dev.hilo.kernel.Key;
import dev.hilo.kernel.TenantData;
import dev.hilo.kernel.TenantId;
import java.util.List;
import java.util.Optional;

/**
 * The roles of every tenant. Implementations must be thread-safe and join {@link
 * dev.hilo.kernel.Transactions}.
 */
public interface RoleStore extends TenantData {

    Optional<Role> byKey(TenantId tenant, Key key);

    /** All of them, ordered by key: a tenant has few. */
    List<Role> list(TenantId tenant);

    void insert(Role role);

    /** Replaces the row whose revision is one less than the given one; false when there is none. */
    boolean update(Role role);

    void delete(TenantId tenant, Key key);
}
