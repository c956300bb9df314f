package dev.hilo.access.testing;

import dev.hilo.access.audit.AuditStore;
import dev.hilo.kernel.Transactions;
import dev.hilo.kernel.testing.MemoryTransactions;

class MemoryAuditTest extends AuditStoreContract {

    private final MemoryTransactions transactions = new MemoryTransactions();
    private final AuditStore store = new MemoryAudit(transactions);

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Override
    protected AuditStore store() {
        return store;
    }
}
