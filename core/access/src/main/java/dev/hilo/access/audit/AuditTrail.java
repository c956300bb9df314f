package dev.hilo.access.audit;

import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.Transactions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Writes the trail. Thread-safe: writes of the house run one after another. */
public final class AuditTrail {

    private final AuditStore store;
    private final Transactions transactions;

    public AuditTrail(AuditStore store, Transactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /** Adds to the end of the tenant's chain, in the transaction under way if there is one. */
    public void record(AuditEntry entry) {
        transactions.run(() -> {
            var chain = store.chain(entry.tenant());
            var row = AuditRow.next(entry, chain);
            store.append(row, chain.endingWith(row));
        });
    }

    /** Lets go of rows older than the time; the rest still verifies, from a later beginning. */
    public void forgetBefore(TenantId tenant, Instant time) {
        var moment = time.truncatedTo(ChronoUnit.MICROS);
        transactions.run(() ->
                store.lastBefore(tenant, moment)
                        .ifPresent(row -> store.shorten(store.chain(tenant).after(row))));
    }

    /** The end of the chain: noted elsewhere, it proves later that nothing was cut off. */
    public AuditChain chain(TenantId tenant) {
        return transactions.read(() -> store.chain(tenant));
    }
}
