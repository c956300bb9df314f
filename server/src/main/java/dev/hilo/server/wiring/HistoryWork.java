package dev.hilo.server.wiring;

import dev.hilo.chunks.ChunkStore;
import dev.hilo.filelog.FileLog;
import dev.hilo.kernel.log.Partition;
import dev.hilo.kernel.log.Subscription;
import dev.hilo.kernel.log.Topic;
import dev.hilo.server.data.Standstill;
import dev.hilo.server.ledger.LedgerMetrics;
import dev.hilo.server.settings.Settings;
import dev.hilo.telemetry.ledger.HistoryConsumer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/** Keeps the history up with the log, in a process that has the worker role. */
@ApplicationScoped
class HistoryWork {

    private static final Logger LOG = Logger.getLogger(HistoryWork.class);
    private static final long MUCH = 2_000_000;
    private static final Duration LONGEST_UNSAVED = Duration.ofSeconds(5);
    private static final Duration LONGEST_CATCHING_UP = Duration.ofMinutes(2);
    private static final List<Topic> TOPICS =
            List.of(
                    Topic.TELEMETRY_RAW,
                    Topic.WELL_TEST_READINGS,
                    Topic.DRILLING_REALTIME,
                    Topic.PRODUCTION_REALTIME);

    private final Settings settings;
    private final FileLog log;
    private final ChunkStore history;
    private final HistoryConsumer consumer;
    private final HistoryErasure erasure;
    private final HistoryKeeping keeping;
    private final LedgerMetrics metrics;
    private final List<Subscription> subscriptions = new ArrayList<>();
    private volatile long savedAt = System.nanoTime();
    private final Periodic upkeep = new Periodic("history");

    HistoryWork(
            Settings settings,
            FileLog log,
            ChunkStore history,
            HistoryConsumer consumer,
            HistoryErasure erasure,
            HistoryKeeping keeping,
            LedgerMetrics metrics) {
        this.settings = settings;
        this.log = log;
        this.history = history;
        this.consumer = consumer;
        this.erasure = erasure;
        this.keeping = keeping;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent event) {
        if (!settings.runs(Settings.Role.WORKER)) {
            return;
        }
        erasure.eraseLeftovers();
        TOPICS.forEach(topic -> subscriptions.add(log.subscribe("history", topic, consumer)));
        awaitWhole();
        upkeep.every(Duration.ofSeconds(1), "saving the history", this::saveWhatIsDue);
        upkeep.every(Duration.ofSeconds(15), "counting missing messages", metrics::refreshMissing);
        upkeep.every(Duration.ofHours(1), "keeping what is kept", this::keep);
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

    /**
     * The counts each time, so that the ledger tells what is; the history when there is much to
     * save or some time has gone by, because each time it writes the open part of every series.
     */
    private void saveWhatIsDue() {
        boolean due =
                history.pending() >= MUCH
                        || System.nanoTime() - savedAt >= LONGEST_UNSAVED.toNanos();
        if (due) {
            save();
        } else {
            unlessCopied(consumer::saveCounts);
        }
    }

    private void save() {
        unlessCopied(() -> {
            savedAt = System.nanoTime();
            consumer.checkpoint();
            partitions().forEach(partition -> log.trim(partition, Long.MAX_VALUE));
        });
    }

    private void keep() {
        unlessCopied(keeping);
    }

    /** Nothing while a backup copies the folder: then the log keeps what is not saved. */
    private static void unlessCopied(Runnable work) {
        Standstill.tryTake(Launch.current().folder().root())
                .ifPresent(held -> {
                    try (held) {
                        work.run();
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
}
