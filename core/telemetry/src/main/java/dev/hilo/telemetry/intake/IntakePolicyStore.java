package dev.hilo.telemetry.intake;

import dev.hilo.kernel.TenantData;
import dev.hilo.kernel.TenantId;
import java.util.Optional;

/** Where tenants' policies are kept; called inside a transaction. */
public interface IntakePolicyStore extends TenantData {

    /** What the tenant has made of it; nothing when it was never edited. */
    Optional<IntakePolicy> find(TenantId tenant);

    /** Keeps the policy in place of any other. */
    void keep(TenantId tenant, IntakePolicy policy);
}
