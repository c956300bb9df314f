package dev.hilo.jdbc.access;

import dev.hilo.access.UserStore;
import dev.hilo.access.testing.UserStoreContract;
import dev.hilo.jdbc.TestDatabase;
import dev.hilo.kernel.Transactions;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlUserStoreTest extends UserStoreContract {

    @RegisterExtension final TestDatabase test = new TestDatabase();

    @Override
    protected Transactions transactions() {
        return test.database();
    }

    @Override
    protected UserStore users() {
        return new SqlUserStore(test.database());
    }
}
