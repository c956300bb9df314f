package dev.hilo.jdbc.telemetry;

import dev.hilo.jdbc.TestDatabase;
import dev.hilo.kernel.Transactions;
import dev.hilo.telemetry.ledger.LedgerStore;
import dev.hilo.telemetry.testing.LedgerStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlLedgerStoreTest extends LedgerStoreContract {

    @RegisterExtension final TestDatabase test = new TestDatabase();

    @Override
    protected Transactions transactions() {
        return test.database();
    }

    @Override
    protected LedgerStore ledger() {
        return new SqlLedgerStore(test.database());
    }
}
