package dev.hilo.jdbc.access;

import dev.hilo.access.SessionStore;
import dev.hilo.access.testing.SessionStoreContract;
import dev.hilo.jdbc.TestDatabase;
import dev.hilo.kernel.Transactions;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlSessionStoreTest extends SessionStoreContract {

    @RegisterExtension final TestDatabase test = new TestDatabase();

    @Override
    protected Transactions transactions() {
        return test.database();
    }

    @Override
    protected SessionStore sessions() {
        return new SqlSessionStore(test.database());
    }
}
