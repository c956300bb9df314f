package dev.hilo.access.testing;

import dev.hilo.access.SessionStore;
import dev.hilo.kernel.Transactions;
import dev.hilo.kernel.testing.MemoryTransactions;

class MemorySessionsTest extends SessionStoreContract {

    private final MemoryTransactions transactions = new MemoryTransactions();
    private final SessionStore sessions = new MemorySessions(transactions);

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Override
    protected SessionStore sessions() {
        return sessions;
    }
}
