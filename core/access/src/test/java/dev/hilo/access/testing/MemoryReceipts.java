package dev.hilo.access.testing;

import dev.hilo.access.tenants.Receipt;
import dev.hilo.access.tenants.ReceiptStore;
import dev.hilo.kernel.Page;
import dev.hilo.kernel.PageRequest;
import dev.hilo.kernel.testing.MemoryTransactions;
import java.util.Comparator;
import java.util.UUID;

/** Receipts in memory. Safe inside {@link MemoryTransactions}. */
public final class MemoryReceipts implements ReceiptStore {

    private final MemoryRows<UUID, Receipt> rows;

    public MemoryReceipts(MemoryTransactions transactions) {
        this.rows = new MemoryRows<>(transactions);
    }

    @Override
    public void insert(Receipt receipt) {
        rows.map().put(receipt.id(), receipt);
    }

    @Override
    public Page<Receipt> list(PageRequest page) {
        return MemoryRows.page(
                rows.stream(), receipt -> receipt.id().toString(), Comparator.reverseOrder(), page);
    }
}
