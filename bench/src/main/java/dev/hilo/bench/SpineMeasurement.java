package dev.hilo.bench;

import dev.hilo.chunks.ChunkStore;
import dev.hilo.filelog.FileLog;
import dev.hilo.filelog.FileLogSettings;
import dev.hilo.jdbc.Database;
import dev.hilo.jdbc.Migrations;
import dev.hilo.jdbc.telemetry.SqlLedgerStore;
import dev.hilo.jdbc.telemetry.SqlSequenceStore;
import dev.hilo.kernel.FaultPoints;
import dev.hilo.kernel.Key;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.log.Log;
import dev.hilo.kernel.log.Partition;
import dev.hilo.kernel.log.Topic;
import dev.hilo.kernel.testing.Seeded;
import dev.hilo.telemetry.Frame;
import dev.hilo.telemetry.Reading;
import dev.hilo.telemetry.codec.FrameCodec;
import dev.hilo.telemetry.ledger.HistoryConsumer;
import dev.hilo.telemetry.testing.FixedPlant;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * The whole way in one process: frames are written to the log and forced, the history takes them
 * and is saved each second with the ledger, and a screen watches a tenth of the series. A round
 * ends when the history and the rooms have everything.
 */
final class SpineMeasurement implements Measurement {

    private static final TenantId TENANT = new TenantId(new UUID(1, 1));
    private static final Partition RAW = Topic.TELEMETRY_RAW.partition(0);
    private static final int SERIES = 2_000;
    private static final int WATCHED = 200;
    private static final int FRAMES_A_ROUND = 400;
    private static final int WARM_ROUNDS = 3;
    private static final int ROUNDS = 8;
    private static final int UNDER_WAY = 64;
    private static final long START = Reading.micros(Instant.parse("2026-03-01T00:00:00Z"));

    private long points;
    private long nanos;

    @Override
    public List<Figure> measure(Path home) {
        try (var scratch = Scratch.in(home, "spine")) {
            var file = scratch.folder().resolve("hilo.db");
            Migrations.apply(file);
            try (var database = Database.open(file, FaultPoints.NONE);
                    var log = log(scratch.folder().resolve("log"));
                    var history = history(scratch.folder().resolve("history"));
                    var watched = new Watched(TENANT, WATCHED)) {
                run(log, consumer(database, history), watched);
            }
            double stored = (double) scratch.size() / points;
            return List.of(
                    Figure.atLeast(
                            "in process: frames to log, history and live",
                            rate(),
                            3_000_000,
                            "points/s"),
                    new Figure("all files after it", stored, 10, "bytes/point"));
        }
    }

    private double rate() {
        return points * (double) ROUNDS / (ROUNDS + WARM_ROUNDS) / (nanos / 1e9);
    }

    private static FileLog log(Path folder) {
        return FileLog.open(folder, FileLogSettings.USUAL, FaultPoints.NONE, new ToldTrouble());
    }

    private static ChunkStore history(Path folder) {
        return ChunkStore.open(folder, (_, _) -> new Key("usual"), FaultPoints.NONE);
    }

    private static HistoryConsumer consumer(Database database, ChunkStore history) {
        return new HistoryConsumer(
                history,
                new SqlSequenceStore(database),
                new SqlLedgerStore(database),
                database,
                _ -> true,
                (_, _) -> {},
                FaultPoints.NONE);
    }

    private void run(Log log, HistoryConsumer consumer, Watched watched) {
        var live = new AtomicReference<LiveFollower>();
        var saver = Executors.newSingleThreadScheduledExecutor();
        try (var _ = log.subscribe("history", RAW.topic(), consumer);
                var _ =
                        log.subscribe(
                                "live",
                                RAW.topic(),
                                (_, committed) -> {
                                    live.set(new LiveFollower(watched.rooms(), committed));
                                    return live.get();
                                })) {
            saveEachSecond(saver, log, consumer);
            var plant = new FixedPlant(Seeded.random(1), TENANT, SERIES, START);
            for (int round = 0; round < WARM_ROUNDS + ROUNDS; round++) {
                var frames = plant.next(FRAMES_A_ROUND);
                points += frames.stream().mapToLong(Frame::size).sum();
                long begun = System.nanoTime();
                long end = append(log, frames) + 1;
                while (consumer.reached(RAW) < end || live.get().next() < end) {
                    LockSupport.parkNanos(100_000);
                }
                nanos += round < WARM_ROUNDS ? 0 : System.nanoTime() - begun;
            }
        } finally {
            saver.shutdownNow();
            saver.close();
        }
        if (watched.told() == 0) {
            throw new IllegalStateException("nothing was told to the screen");
        }
    }

    private static void saveEachSecond(
            ScheduledExecutorService saver, Log log, HistoryConsumer consumer) {
        var _ = saver.scheduleWithFixedDelay(() -> save(log, consumer), 1, 1, TimeUnit.SECONDS);
    }

    private static void save(Log log, HistoryConsumer consumer) {
        try {
            consumer.checkpoint();
            log.trim(RAW, Long.MAX_VALUE);
        } catch (RuntimeException fault) {
            // The edge of a thread of its own: nobody else would hear of it.
            System.err.println("the history was not saved: " + fault);
            throw fault;
        }
    }

    private static long append(Log log, List<Frame> frames) {
        var underWay = new ArrayDeque<CompletableFuture<Long>>();
        long last = 0;
        for (var frame : frames) {
            if (underWay.size() == UNDER_WAY) {
                underWay.remove().join();
            }
            underWay.add(log.submit(RAW, FrameCodec.encode(frame)));
        }
        for (var each : underWay) {
            last = each.join();
        }
        return last;
    }
}
