package dev.hilo.jdbc.telemetry;

import dev.hilo.jdbc.TestDatabase;
import dev.hilo.kernel.Transactions;
import dev.hilo.telemetry.ledger.SequenceStore;
import dev.hilo.telemetry.testing.SequenceStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlSequenceStoreTest extends SequenceStoreContract {

    @RegisterExtension final TestDatabase test = new TestDatabase();

    @Override
    protected Transactions transactions() {
        return test.database();
    }

    @Override
    protected SequenceStore sequences() {
        return new SqlSequenceStore(test.database());
    }
}
