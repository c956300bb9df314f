package dev.hilo.kernel;

import java.util.Map;

/**
 * A store that holds data of tenants: it can forget one of them entirely. Every store implements
 * it, and erasing a tenant asks all of them.
 */
public interface TenantData {

    /**
     * Removes every trace of the tenant and says what there was: a name people know, and how many.
     */
    Map<String, Long> erase(TenantId tenant);
}
