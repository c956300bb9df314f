package dev.hilo.telemetry;

import dev.hilo.kernel.Transactions;
import dev.hilo.kernel.testing.MemoryTransactions;
import dev.hilo.telemetry.testing.MemorySeriesStore;
import dev.hilo.telemetry.testing.SeriesStoreContract;

class MemorySeriesStoreTest extends SeriesStoreContract {

    private final MemoryTransactions transactions = new MemoryTransactions();
    private final MemorySeriesStore series = new MemorySeriesStore(transactions);

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Override
    protected SeriesStore series() {
        return series;
    }
}
