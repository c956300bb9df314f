package dev.hilo.jdbc.access;

import dev.hilo.access.ApiTokenStore;
import dev.hilo.access.testing.ApiTokenStoreContract;
import dev.hilo.jdbc.TestDatabase;
import dev.hilo.kernel.Transactions;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlApiTokenStoreTest extends ApiTokenStoreContract {

    @RegisterExtension final TestDatabase test = new TestDatabase();

    @Override
    protected Transactions transactions() {
        return test.database();
    }

    @Override
    protected ApiTokenStore tokens() {
        return new SqlApiTokenStore(test.database());
    }
}
