package dev.hilo.jdbc.kernel;

import dev.hilo.jdbc.TestDatabase;
import dev.hilo.kernel.Transactions;
import dev.hilo.kernel.announce.Outbox;
import dev.hilo.kernel.testing.OutboxContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlOutboxTest extends OutboxContract {

    @RegisterExtension final TestDatabase test = new TestDatabase();

    @Override
    protected Transactions transactions() {
        return test.database();
    }

    @Override
    protected Outbox outbox() {
        return new SqlOutbox(test.database());
    }
}
