package dev.hilo.jdbc.plant;

import dev.hilo.jdbc.TestDatabase;
import dev.hilo.kernel.Transactions;
import dev.hilo.plant.PlantStore;
import dev.hilo.plant.testing.PlantStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlPlantStoreTest extends PlantStoreContract {

    @RegisterExtension private final TestDatabase test = new TestDatabase();

    @Override
    protected Transactions transactions() {
        return test.database();
    }

    @Override
    protected PlantStore store(Transactions transactions) {
        return new SqlPlantStore(test.database());
    }
}
