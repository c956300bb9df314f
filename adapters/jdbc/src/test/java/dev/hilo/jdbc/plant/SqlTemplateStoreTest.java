package dev.hilo.jdbc.plant;

import dev.hilo.jdbc.TestDatabase;
import dev.hilo.kernel.Transactions;
import dev.hilo.plant.PlantStore;
import dev.hilo.plant.TemplateStore;
import dev.hilo.plant.testing.TemplateStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlTemplateStoreTest extends TemplateStoreContract {

    @RegisterExtension private final TestDatabase test = new TestDatabase();

    @Override
    protected Transactions transactions() {
        return test.database();
    }

    @Override
    protected PlantStore items(Transactions transactions) {
        return new SqlPlantStore(test.database());
    }

    @Override
    protected TemplateStore store(Transactions transactions, PlantStore items) {
        return new SqlTemplateStore(test.database());
    }
}
