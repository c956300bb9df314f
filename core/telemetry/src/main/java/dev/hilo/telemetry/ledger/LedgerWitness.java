package dev.hilo.telemetry.ledger;

import dev.hilo.kernel.TenantId;

/** Hears of all that is counted, once; on the thread that counts, so it must be quick. */
@FunctionalInterface
public interface LedgerWitness {

    void counted(TenantId tenant, Counts counts);
}
