package dev.hilo.telemetry.ledger;

import dev.hilo.kernel.Transactions;
import dev.hilo.kernel.testing.MemoryTransactions;
import dev.hilo.telemetry.testing.LedgerStoreContract;
import dev.hilo.telemetry.testing.MemoryLedgerStore;

class MemoryLedgerStoreTest extends LedgerStoreContract {

    private final MemoryTransactions transactions = new MemoryTransactions();
    private final MemoryLedgerStore store = new MemoryLedgerStore(transactions);

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Override
    protected LedgerStore ledger() {
        return store;
    }
}
