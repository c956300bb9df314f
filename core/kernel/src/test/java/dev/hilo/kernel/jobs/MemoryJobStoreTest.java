package dev.hilo.kernel.jobs;

import dev.hilo.kernel.Transactions;
import dev.hilo.kernel.testing.JobStoreContract;
import dev.hilo.kernel.testing.MemoryJobStore;
import dev.hilo.kernel.testing.MemoryTransactions;

class MemoryJobStoreTest extends JobStoreContract {

    private final MemoryTransactions transactions = new MemoryTransactions();
    private final JobStore jobs = new MemoryJobStore(transactions);

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Override
    protected JobStore jobs() {
        return jobs;
    }
}
