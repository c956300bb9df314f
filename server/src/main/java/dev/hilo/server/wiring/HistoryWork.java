package dev.hilo.server.wiring;

import dev.hilo.filelog.FileLog;
import dev.hilo.kernel.PageRequest;
import dev.hilo.kernel.Tenant;
import dev.hilo.kernel.TenantStore;
import dev.hilo.kernel.Transactions;
import dev.hilo.kernel.log.Partition;
import dev.hilo.kernel.log.Subscription;
import dev.hilo.kernel.log.Topic;
import dev.hilo.server.data.Standstill;
import dev.hilo.server.ledger.LedgerMetrics;
import dev.hilo.server.settings.Settings;
import dev.hilo.telemetry.ledger.HistoryConsumer;
import dev.hilo.telemetry.ledger.LedgerStore;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/** Keeps the history up with the log, in a process that has the worker role. */
@ApplicationScoped
class HistoryWork {

    private static final Logger LOG = Logger.getLogger(HistoryWork.class);
    private static final Duration LONGEST_CATCHING_UP = Duration.ofMinutes(2);
    private static final List<Topic> TOPICS =
            List.of(
                    Topic.TELEMETRY_RAW,
                    Topic.WELL_TEST_READINGS,
                    Topic.DRILLING_REALTIME,
                    Topic.PRODUCTION_REALTIME);

    private final Settings settings;
    private final FileLog log;
    private final HistoryConsumer consumer;
    private final HistoryErasure erasure;
    private final LedgerStore ledger;
    private final LedgerMetrics metrics;
    private final TenantStore tenants;
    private final Transactions transactions;
    private final InstantSource clock;
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final Periodic upkeep = new Periodic("history");

    HistoryWork(
            Settings settings,
            FileLog log,
            HistoryConsumer consumer,
            HistoryErasure erasure,
            LedgerStore ledger,
            LedgerMetrics metrics,
            TenantStore tenants,
            Transactions transactions,
            InstantSource clock) {
        this.settings = settings;
        this.log = log;
        this.consumer = consumer;
        this.erasure = erasure;
        this.ledger = ledger;
        this.metrics = metrics;
        this.tenants = tenants;
        this.transactions = transactions;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        if (!settings.runs(Settings.Role.WORKER)) {
            return;
        }
        erasure.eraseLeftovers();
        TOPICS.forEach(topic -> subscriptions.add(log.subscribe("history", topic, consumer)));
        awaitWhole();
        upkeep.every(Duration.ofSeconds(1), "saving the history", this::save);
        upkeep.every(Duration.ofSeconds(15), "counting missing messages", metrics::refreshMissing);
        upkeep.every(Duration.ofHours(1), "forgetting old days of the ledger", this::forgetOld);
    }

    /**
     * What was acknowledged before a crash can be read before anybody is told that we are ready.
     */
    private void awaitWhole() {
        long begun = System.nanoTime();
        for (var partition : partitions()) {
            long end = log.extent(partition).end();
            while (consumer.reached(partition) < end) {
                if (System.nanoTime() - begun > LONGEST_CATCHING_UP.toNanos()) {
                    LOG.warnf("the history is behind %s; it goes on catching up", partition);
                    return;
                }
                LockSupport.parkNanos(2_000_000);
            }
        }
    }

    /** Nothing while a backup copies the folder: then the log keeps what is not saved. */
    private void save() {
        Standstill.tryTake(Launch.current().folder().root())
                .ifPresent(held -> {
                    try (held) {
                        consumer.checkpoint();
                        partitions().forEach(partition -> log.trim(partition, Long.MAX_VALUE));
                    }
                });
    }

    private List<Partition> partitions() {
        return TOPICS.stream()
                .flatMap(topic ->
                        IntStream.range(0, log.partitions(topic)).mapToObj(topic::partition))
                .toList();
    }

    void stop(@Observes ShutdownEvent event) {
        upkeep.close();
        if (!subscriptions.isEmpty()) {
            save();
        }
        subscriptions.forEach(Subscription::close);
    }

    private void forgetOld() {
        transactions.run(() -> {
            var page = tenants.list(PageRequest.first(PageRequest.MOST));
            page.items().forEach(this::forgetOld);
            while (page.next().isPresent()) {
                var next = Optional.of(page.next().get().encode());
                page = tenants.list(new PageRequest(PageRequest.MOST, next));
                page.items().forEach(this::forgetOld);
            }
        });
    }

    private void forgetOld(Tenant tenant) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        ledger.forgetBefore(tenant.id(), today.minusDays(tenant.retention().auditDays()));
    }
}
