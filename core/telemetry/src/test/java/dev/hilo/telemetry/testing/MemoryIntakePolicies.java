package dev.hilo.telemetry.testing;

import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.testing.MemoryTransactions;
import dev.hilo.telemetry.intake.IntakePolicy;
import dev.hilo.telemetry.intake.IntakePolicyStore;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Intake policies in memory. Safe inside {@link MemoryTransactions}. */
public final class MemoryIntakePolicies implements IntakePolicyStore {

    private final Map<TenantId, IntakePolicy> held = new HashMap<>();

    public MemoryIntakePolicies(MemoryTransactions transactions) {
        transactions.join(() -> {
            var before = Map.copyOf(held);
            return () -> {
                held.clear();
                held.putAll(before);
            };
        });
    }

    @Override
    public Optional<IntakePolicy> find(TenantId tenant) {
        return Optional.ofNullable(held.get(tenant));
    }

    @Override
    public void keep(TenantId tenant, IntakePolicy policy) {
        held.put(tenant, policy);
    }

    @Override
    public Map<String, Long> erase(TenantId tenant) {
        return Map.of("intakePolicies", held.remove(tenant) == null ? 0L : 1L);
    }
}
