package dev.hilo.plant;

import dev.hilo.kernel.Transactions;
import dev.hilo.kernel.testing.MemoryTransactions;
import dev.hilo.plant.testing.MemoryPlantStore;
import dev.hilo.plant.testing.PlantStoreContract;

class MemoryPlantStoreTest extends PlantStoreContract {

    @Override
    protected Transactions transactions() {
        return new MemoryTransactions();
    }

    @Override
    protected PlantStore store(Transactions transactions) {
        return new MemoryPlantStore((MemoryTransactions) transactions);
    }
}
