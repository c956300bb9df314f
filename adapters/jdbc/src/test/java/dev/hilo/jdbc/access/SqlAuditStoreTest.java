package dev.hilo.jdbc.access;

import dev.hilo.access.audit.AuditStore;
import dev.hilo.access.testing.AuditStoreContract;
import dev.hilo.jdbc.TestDatabase;
import dev.hilo.kernel.Transactions;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlAuditStoreTest extends AuditStoreContract {

    @RegisterExtension final TestDatabase test = new TestDatabase();

    @Override
    protected Transactions transactions() {
        return test.database();
    }

    @Override
    protected AuditStore store() {
        return new SqlAuditStore(test.database());
    }
}
