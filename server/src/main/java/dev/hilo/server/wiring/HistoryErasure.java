package dev.hilo.server.wiring;

import dev.hilo.chunks.ChunkStore;
import dev.hilo.kernel.Blobs;
import dev.hilo.kernel.TenantData;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.TenantStore;
import dev.hilo.kernel.Transactions;
import dev.hilo.telemetry.ledger.HistoryConsumer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * Takes a tenant's readings away when the erasure is certain. Within its transaction nothing may
 * wait for the history, because saving the history waits for transactions. What a crash in between
 * leaves behind goes at the next start.
 */
@Singleton
class HistoryErasure implements TenantData {

    private final Transactions transactions;
    private final HistoryConsumer consumer;
    private final ChunkStore history;
    private final Cold cold;
    private final TenantStore tenants;

    HistoryErasure(
            Transactions transactions,
            HistoryConsumer consumer,
            ChunkStore history,
            Cold cold,
            TenantStore tenants) {
        this.transactions = transactions;
        this.consumer = consumer;
        this.history = history;
        this.cold = cold;
        this.tenants = tenants;
    }

    @Override
    public Map<String, Long> erase(TenantId tenant) {
        transactions.afterCommit(() -> {
            consumer.forget(tenant);
            history.erase(tenant);
            cold.blobs().ifPresent(blobs -> eraseCold(tenant, blobs));
        });
        // How many they were is in the ledger, which is erased with them.
        return Map.of();
    }

    private static void eraseCold(TenantId tenant, Blobs blobs) {
        try {
            blobs.deleteAll("cold/" + tenant + "/");
        } catch (IOException e) {
            throw new UncheckedIOException("the cold storage cannot be erased", e);
        }
    }

    /** Erases what belongs to nobody any more. */
    void eraseLeftovers() {
        for (var tenant : history.tenants()) {
            if (transactions.read(() -> tenants.byId(tenant)).isEmpty()) {
                history.erase(tenant);
            }
        }
    }
}
