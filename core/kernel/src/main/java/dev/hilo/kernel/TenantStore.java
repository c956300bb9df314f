package dev.hilo.kernel;

import java.util.Optional;

/**
 * The installation's tenants. Implementations must be thread-safe and join {@link Transactions}.
 */
public interface TenantStore {

    Optional<Tenant> byId(TenantId id);

    Optional<Tenant> byKey(Key key);

    /** Ordered by key. */
    Page<Tenant> list(PageRequest page);

    void insert(Tenant tenant);

    /** Replaces the row whose revision is one less than the given one; false when there is none. */
    boolean update(Tenant tenant);

    void delete(TenantId id);
}
