package dev.hilo.server.cli;

import dev.hilo.chunks.ChunkStore;
import dev.hilo.filelog.StoredLog;
import dev.hilo.jdbc.Database;
import dev.hilo.jdbc.kernel.SqlTenantStore;
import dev.hilo.jdbc.telemetry.SqlLedgerStore;
import dev.hilo.jdbc.telemetry.SqlSequenceStore;
import dev.hilo.jdbc.telemetry.SqlSeriesStore;
import dev.hilo.kernel.FaultPoints;
import dev.hilo.kernel.Key;
import dev.hilo.kernel.Tenant;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.log.Extent;
import dev.hilo.kernel.log.Partition;
import dev.hilo.telemetry.history.Span;
import dev.hilo.telemetry.history.TelemetryStore;
import dev.hilo.telemetry.ledger.HistoryConsumer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The ledger held against the history. What the ledger has counted and no file of the history has
 * yet is taken from the log as after a crash, in memory only. For one thread, while nobody saves.
 */
final class Books {

    private static final Key USUAL = new Key("usual");

    /**
     * One tenant's readings.
     *
     * @param counted those that the ledger says are stored
     * @param there those that the history has
     */
    record Account(Key tenant, long counted, long there) {

        boolean agrees() {
            return counted == there;
        }
    }

    private final Database database;
    private final SqlLedgerStore ledger;
    private final SqlTenantStore tenants;
    private final SqlSeriesStore series;
    private final StoredLog log;
    private final Map<Partition, Extent> extents;

    Books(Database database, StoredLog log, Map<Partition, Extent> extents) {
        this.database = database;
        this.ledger = new SqlLedgerStore(database);
        this.tenants = new SqlTenantStore(database);
        this.series = new SqlSeriesStore(database);
        this.log = log;
        this.extents = extents;
    }

    /** What the ledger has counted and the log cannot have brought. */
    List<String> missingEntries() {
        var missing = new ArrayList<String>();
        counted()
                .forEach((partition, end) -> {
                    long last = extent(partition).end();
                    if (last < end) {
                        missing.add(
                                "%s ends at offset %d, and the ledger has counted up to %d"
                                        .formatted(partition, last, end));
                    }
                });
        return missing;
    }

    List<Account> compare(Path history, Consumer<Key> progress) {
        try (var store = ChunkStore.open(history, (_, _) -> USUAL, FaultPoints.NONE)) {
            catchUp(store);
            var accounts = new ArrayList<Account>();
            for (Tenant tenant : AllPages.of(page -> database.read(() -> tenants.list(page)))) {
                progress.accept(tenant.key());
                long there = there(store, tenant.id());
                accounts.add(new Account(tenant.key(), counted(tenant.id()), there));
            }
            return accounts;
        }
    }

    private void catchUp(TelemetryStore store) {
        var consumer =
                new HistoryConsumer(
                        store,
                        new SqlSequenceStore(database),
                        ledger,
                        database,
                        tenant -> tenants.byId(tenant).isPresent(),
                        (_, _) -> {},
                        FaultPoints.NONE);
        counted()
                .forEach((partition, end) -> {
                    try (var state = consumer.open(partition, extent(partition).start())) {
                        log.read(partition, state.next(), end, state::receive);
                    }
                });
    }

    private Map<Partition, Long> counted() {
        return database.read(ledger::countedThrough).entrySet().stream()
                .collect(
                        Collectors.toMap(
                                entry -> Partition.named(entry.getKey()), Map.Entry::getValue));
    }

    private Extent extent(Partition partition) {
        return extents.getOrDefault(partition, new Extent(0, 0));
    }

    private long counted(TenantId tenant) {
        return AllPages.of(page -> database.read(() -> ledger.list(tenant, page))).stream()
                .mapToLong(account -> account.counts().stored() - account.counts().corrected())
                .sum();
    }

    private long there(TelemetryStore store, TenantId tenant) {
        return database.read(() -> series.numbers(tenant)).stream()
                .mapToLong(number -> store.count(tenant, number, Span.ALL))
                .sum();
    }
}
