package dev.hilo.access.tenants;

import dev.hilo.kernel.Page;
import dev.hilo.kernel.PageRequest;

/**
 * The installation's receipts. Implementations must be thread-safe and join {@link
 * dev.hilo.kernel.Transactions}.
 */
public interface ReceiptStore {

    void insert(Receipt receipt);

    /** Newest first. */
    Page<Receipt> list(PageRequest page);
}
