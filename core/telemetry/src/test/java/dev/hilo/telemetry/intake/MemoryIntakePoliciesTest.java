package dev.hilo.telemetry.intake;

import dev.hilo.kernel.Transactions;
import dev.hilo.kernel.testing.MemoryTransactions;
import dev.hilo.telemetry.testing.IntakePolicyStoreContract;
import dev.hilo.telemetry.testing.MemoryIntakePolicies;

class MemoryIntakePoliciesTest extends IntakePolicyStoreContract {

    private final MemoryTransactions transactions = new MemoryTransactions();
    private final MemoryIntakePolicies policies = new MemoryIntakePolicies(transactions);

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Override
    protected IntakePolicyStore policies() {
        return policies;
    }
}
