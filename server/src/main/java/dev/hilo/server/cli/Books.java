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
import dev.hilo.kernel.Retention;
import dev.hilo.kernel.Tenant;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.log.Extent;
import dev.hilo.kernel.log.Partition;
import dev.hilo.telemetry.Reading;
import dev.hilo.telemetry.history.Rollup;
import dev.hilo.telemetry.history.Span;
import dev.hilo.telemetry.history.Step;
import dev.hilo.telemetry.history.TelemetryStore;
import dev.hilo.telemetry.ledger.HistoryConsumer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
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

    private static final Step DAYS = new Step(Duration.ofDays(1), ZoneOffset.UTC);

    /**
     * One tenant's readings.
     *
     * @param counted those that the ledger says are stored
     * @param there those that the history has, or had and keeps rollups of
     * @param isOld whether some came so long ago that nothing of them need be kept
     */
    record Account(Key tenant, long counted, long there, boolean isOld) {

        boolean agrees() {
            return counted == there || (isOld && there < counted);
        }
    }

    private final Database database;
    private final SqlLedgerStore ledger;
    private final SqlTenantStore tenants;
    private final SqlSeriesStore series;
    private final StoredLog log;
    private final Map<Partition, Extent> extents;
    private final InstantSource clock = InstantSource.system();

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
                accounts.add(account(store, tenant));
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

    private Account account(TelemetryStore store, Tenant tenant) {
        long counted = 0;
        long first = Long.MAX_VALUE;
        for (var source :
                AllPages.of(page -> database.read(() -> ledger.list(tenant.id(), page)))) {
            counted += source.counts().stored() - source.counts().corrected();
            first = Math.min(first, source.firstSeen());
        }
        boolean isOld = first < Reading.micros(keptFrom(tenant.retention()));
        return new Account(tenant.key(), counted, there(store, tenant.id()), isOld);
    }

    private Instant keptFrom(Retention retention) {
        return clock.instant()
                .minus(Duration.ofDays(Math.max(retention.rawDays(), retention.rollupDays())));
    }

    /** By their rollups, which stay when the readings have been kept long enough. */
    private long there(TelemetryStore store, TenantId tenant) {
        return database.read(() -> series.numbers(tenant)).stream()
                .flatMap(number -> store.rollups(tenant, number, Span.ALL, DAYS).stream())
                .mapToLong(Rollup::count)
                .sum();
    }
}
