package dev.hilo.jdbc.telemetry;

import dev.hilo.jdbc.TestDatabase;
import dev.hilo.kernel.Transactions;
import dev.hilo.telemetry.SeriesStore;
import dev.hilo.telemetry.testing.SeriesStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlSeriesStoreTest extends SeriesStoreContract {

    @RegisterExtension final TestDatabase test = new TestDatabase();

    @Override
    protected Transactions transactions() {
        return test.database();
    }

    @Override
    protected SeriesStore series() {
        return new SqlSeriesStore(test.database());
    }
}
