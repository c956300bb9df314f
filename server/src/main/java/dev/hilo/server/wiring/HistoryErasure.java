package dev.hilo.server.wiring;

import dev.hilo.chunks.ChunkStore;
import dev.hilo.filelog.FileLog;
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
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes a tenant's readings away when the erasure is certain. Within its transaction nothing may
 * wait for the history, because saving the history waits for transactions. What a crash in between
 * leaves behind goes at the next start. What the log still holds goes with the file it is in,
 * seconds after the next readings that anybody sends.
 */
@Singleton
class HistoryErasure implements TenantData {

    private static final String COLD = "cold/";

    private final Transactions transactions;
    private final HistoryConsumer consumer;
    private final ChunkStore history;
    private final FileLog log;
    private final Cold cold;
    private final TenantStore tenants;

    HistoryErasure(
            Transactions transactions,
            HistoryConsumer consumer,
            ChunkStore history,
            FileLog log,
            Cold cold,
            TenantStore tenants) {
        this.transactions = transactions;
        this.consumer = consumer;
        this.history = history;
        this.log = log;
        this.cold = cold;
        this.tenants = tenants;
    }

    @Override
    public Map<String, Long> erase(TenantId tenant) {
        transactions.afterCommit(() -> {
            consumer.forget(tenant);
            history.erase(tenant);
            log.beginNewFiles();
            cold.blobs().ifPresent(blobs -> eraseCold(tenant, blobs));
        });
        // How many they were is in the ledger, which is erased with them.
        return Map.of();
    }

    private static void eraseCold(TenantId tenant, Blobs blobs) {
        try {
            blobs.deleteAll(COLD + tenant + "/");
        } catch (IOException e) {
            throw new UncheckedIOException("the cold storage cannot be erased", e);
        }
    }

    /** Erases what belongs to nobody any more. */
    void eraseLeftovers() {
        history.tenants().stream().filter(this::isGone).forEach(history::erase);
        cold.blobs()
                .ifPresent(blobs ->
                        inCold(blobs).stream()
                                .filter(this::isGone)
                                .forEach(tenant -> eraseCold(tenant, blobs)));
    }

    private boolean isGone(TenantId tenant) {
        return transactions.read(() -> tenants.byId(tenant)).isEmpty();
    }

    private static Set<TenantId> inCold(Blobs blobs) {
        try {
            return blobs.names(COLD).stream()
                    .map(name -> TenantId.of(name.split("/", -1)[1]))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException("the cold storage cannot be read", e);
        }
    }
}
