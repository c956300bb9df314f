package dev.hilo.kernel.announce;

import dev.hilo.kernel.Transactions;
import dev.hilo.kernel.testing.MemoryOutbox;
import dev.hilo.kernel.testing.MemoryTransactions;
import dev.hilo.kernel.testing.OutboxContract;

class MemoryOutboxTest extends OutboxContract {

    private final MemoryTransactions transactions = new MemoryTransactions();
    private final Outbox outbox = new MemoryOutbox(transactions);

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Override
    protected Outbox outbox() {
        return outbox;
    }
}
