package dev.hilo.access.testing;

import dev.hilo.access.UserStore;
import dev.hilo.kernel.Transactions;
import dev.hilo.kernel.testing.MemoryTransactions;

class MemoryUsersTest extends UserStoreContract {

    private final MemoryTransactions transactions = new MemoryTransactions();
    private final UserStore users = new MemoryUsers(transactions);

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Override
    protected UserStore users() {
        return users;
    }
}
