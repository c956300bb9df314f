package dev.hilo.jdbc.kernel;

import dev.hilo.jdbc.TestDatabase;
import dev.hilo.kernel.Transactions;
import dev.hilo.kernel.jobs.JobStore;
import dev.hilo.kernel.testing.JobStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlJobStoreTest extends JobStoreContract {

    @RegisterExtension final TestDatabase test = new TestDatabase();

    @Override
    protected Transactions transactions() {
        return test.database();
    }

    @Override
    protected JobStore jobs() {
        return new SqlJobStore(test.database());
    }
}
