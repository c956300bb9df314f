package dev.hilo.access.testing;

import dev.hilo.access.tenants.ReceiptStore;
import dev.hilo.kernel.Transactions;
import dev.hilo.kernel.testing.MemoryTransactions;

class MemoryReceiptsTest extends ReceiptStoreContract {

    private final MemoryTransactions transactions = new MemoryTransactions();
    private final ReceiptStore receipts = new MemoryReceipts(transactions);

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Override
    protected ReceiptStore receipts() {
        return receipts;
    }
}
