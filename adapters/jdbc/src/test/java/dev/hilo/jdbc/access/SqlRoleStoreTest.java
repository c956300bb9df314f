package dev.hilo.jdbc.access;

import dev.hilo.access.RoleStore;
import dev.hilo.access.testing.RoleStoreContract;
import dev.hilo.jdbc.TestDatabase;
import dev.hilo.kernel.Transactions;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlRoleStoreTest extends RoleStoreContract {

    @RegisterExtension final TestDatabase test = new TestDatabase();

    @Override
    protected Transactions transactions() {
        return test.database();
    }

    @Override
    protected RoleStore roles() {
        return new SqlRoleStore(test.database());
    }
}
