package dev.hilo.jdbc.access;

import dev.hilo.access.tenants.ReceiptStore;
import dev.hilo.access.testing.ReceiptStoreContract;
import dev.hilo.jdbc.TestDatabase;
import dev.hilo.kernel.Transactions;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlReceiptStoreTest extends ReceiptStoreContract {

    @RegisterExtension final TestDatabase test = new TestDatabase();

    @Override
    protected Transactions transactions() {
        return test.database();
    }

    @Override
    protected ReceiptStore receipts() {
        return new SqlReceiptStore(test.database());
    }
}
