package dev.hilo.access.testing;

import dev.hilo.access.ApiTokenStore;
import dev.hilo.kernel.Transactions;
import dev.hilo.kernel.testing.MemoryTransactions;

class MemoryApiTokensTest extends ApiTokenStoreContract {

    private final MemoryTransactions transactions = new MemoryTransactions();
    private final ApiTokenStore tokens = new MemoryApiTokens(transactions);

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Override
    protected ApiTokenStore tokens() {
        return tokens;
    }
}
