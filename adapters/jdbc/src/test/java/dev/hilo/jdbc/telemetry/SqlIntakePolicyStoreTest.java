package dev.hilo.jdbc.telemetry;

import dev.hilo.jdbc.TestDatabase;
import dev.hilo.kernel.Transactions;
import dev.hilo.telemetry.intake.IntakePolicyStore;
import dev.hilo.telemetry.testing.IntakePolicyStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlIntakePolicyStoreTest extends IntakePolicyStoreContract {

    @RegisterExtension final TestDatabase test = new TestDatabase();

    @Override
    protected Transactions transactions() {
        return test.database();
    }

    @Override
    protected IntakePolicyStore policies() {
        return new SqlIntakePolicyStore(test.database());
    }
}
