package dev.hilo.telemetry.ledger;

import dev.hilo.kernel.Transactions;
import dev.hilo.kernel.testing.MemoryTransactions;
import dev.hilo.telemetry.testing.MemorySequenceStore;
import dev.hilo.telemetry.testing.SequenceStoreContract;

class MemorySequenceStoreTest extends SequenceStoreContract {

    private final MemoryTransactions transactions = new MemoryTransactions();
    private final MemorySequenceStore store = new MemorySequenceStore(transactions);

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Override
    protected SequenceStore sequences() {
        return store;
    }
}
