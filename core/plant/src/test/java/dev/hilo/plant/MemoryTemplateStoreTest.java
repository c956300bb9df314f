package dev.hilo.plant;

import dev.hilo.kernel.Transactions;
import dev.hilo.kernel.testing.MemoryTransactions;
import dev.hilo.plant.testing.MemoryPlantStore;
import dev.hilo.plant.testing.MemoryTemplateStore;
import dev.hilo.plant.testing.TemplateStoreContract;

class MemoryTemplateStoreTest extends TemplateStoreContract {

    @Override
    protected Transactions transactions() {
        return new MemoryTransactions();
    }

    @Override
    protected PlantStore items(Transactions transactions) {
        return new MemoryPlantStore((MemoryTransactions) transactions);
    }

    @Override
    protected TemplateStore store(Transactions transactions, PlantStore items) {
        return new MemoryTemplateStore((MemoryTransactions) transactions, items);
    }
}
