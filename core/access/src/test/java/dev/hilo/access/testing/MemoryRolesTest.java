package dev.hilo.access.testing;

import dev.hilo.access.RoleStore;
import dev.hilo.kernel.Transactions;
import dev.hilo.kernel.testing.MemoryTransactions;

class MemoryRolesTest extends RoleStoreContract {

    private final MemoryTransactions transactions = new MemoryTransactions();
    private final RoleStore roles = new MemoryRoles(transactions);

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Override
    protected RoleStore roles() {
        return roles;
    }
}
