package dev.hilo.server.wiring;

import dev.hilo.filelog.FileLog;
import dev.hilo.kernel.PageRequest;
import dev.hilo.kernel.Tenant;
import dev.hilo.kernel.TenantStore;
import dev.hilo.kernel.Transactions;
import dev.hilo.kernel.log.Subscription;
import dev.hilo.kernel.log.Topic;
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

/** Keeps the history up with the log, in a process that has the worker role. */
@ApplicationScoped
class HistoryWork {

    private static final List<Topic> TOPICS =
            List.of(
                    Topic.TELEMETRY_RAW,
                    Topic.WELL_TEST_READINGS,
                    Topic.DRILLING_REALTIME,
                    Topic.PRODUCTION_REALTIME);

    private final Settings settings;
    private final FileLog log;
    private final HistoryConsumer consumer;
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
            LedgerStore ledger,
            LedgerMetrics metrics,
            TenantStore tenants,
            Transactions transactions,
            InstantSource clock) {
        this.settings = settings;
        this.log = log;
        this.consumer = consumer;
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
        TOPICS.forEach(topic -> subscriptions.add(log.subscribe("history", topic, consumer)));
        upkeep.every(Duration.ofSeconds(1), "saving the history", consumer::checkpoint);
        upkeep.every(Duration.ofSeconds(15), "counting missing messages", metrics::refreshMissing);
        upkeep.every(Duration.ofHours(1), "forgetting old days of the ledger", this::forgetOld);
    }

    void stop(@Observes ShutdownEvent event) {
        upkeep.close();
        if (!subscriptions.isEmpty()) {
            consumer.checkpoint();
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
