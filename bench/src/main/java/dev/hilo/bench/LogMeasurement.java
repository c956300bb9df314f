package dev.hilo.bench;

import dev.hilo.filelog.FileLog;
import dev.hilo.filelog.FileLogSettings;
import dev.hilo.filelog.Trouble;
import dev.hilo.kernel.FaultPoints;
import dev.hilo.kernel.log.Log;
import dev.hilo.kernel.log.Partition;
import dev.hilo.kernel.log.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/**
 * The log in files by itself: frames of 4 KiB, each acknowledged when it is forced, while a
 * consumer follows. At most about 1 GB stands on disk at a time.
 */
final class LogMeasurement implements Measurement {

    private static final Partition RAW = Topic.TELEMETRY_RAW.partition(0);
    private static final int PRODUCERS = 4;
    private static final int IN_FLIGHT = 64;
    private static final int FRAMES_EACH = 50_000;
    private static final int ROUNDS = 5;
    private static final int RATE = 1000;
    private static final int SECONDS = 10;

    private final byte[] frame = new byte[4096];

    LogMeasurement() {
        new Random(1).nextBytes(frame);
    }

    @Override
    public List<Figure> measure(Path home) {
        try {
            var folder = Files.createDirectories(home.resolve("build/bench")).resolve("log");
            delete(folder);
            try {
                var figures = measureIn(folder);
                figures.add(reopen(folder));
                return figures;
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Figure> measureIn(Path folder) {
        try (var log = open(folder)) {
            return measure(log);
        }
    }

    private static FileLog open(Path folder) {
        return FileLog.open(folder, FileLogSettings.USUAL, FaultPoints.NONE, Trouble.UNHEARD);
    }

    private List<Figure> measure(Log log) {
        var figures = new ArrayList<Figure>();
        try (var _ = log.subscribe("follower", RAW.topic(), Follower::new)) {
            var rates = new ArrayList<Double>();
            for (int round = 0; round < ROUNDS; round++) {
                rates.add(saturated(log, FRAMES_EACH));
                catchUpAndTrim(log);
            }
            // The first round warms up.
            rates.removeFirst();
            rates.sort(null);
            figures.add(
                    Figure.atLeast(
                            "log, frames of 4 KiB, every group forced, median of " + rates.size(),
                            rates.get(rates.size() / 2),
                            100_000,
                            "frames/s"));
            paced(log, 2);
            var millis = paced(log, SECONDS);
            figures.add(new Figure("log, forced at 1,000/s, p50", at(millis, 0.5), 1, "ms"));
            figures.add(new Figure("log, forced at 1,000/s, p99", at(millis, 0.99), 3, "ms"));
        }
        return figures;
    }

    /** Frames a second, each producer with so many under way. */
    private double saturated(Log log, int framesEach) {
        long start = System.nanoTime();
        var producers = new ArrayList<Thread>();
        for (int i = 0; i < PRODUCERS; i++) {
            producers.add(Thread.ofVirtual().start(() -> produce(log, framesEach)));
        }
        producers.forEach(LogMeasurement::join);
        return (double) PRODUCERS * framesEach / (System.nanoTime() - start) * 1e9;
    }

    private void produce(Log log, int frames) {
        var underWay = new ArrayDeque<CompletableFuture<Long>>();
        for (int i = 0; i < frames; i++) {
            if (underWay.size() == IN_FLIGHT) {
                underWay.remove().join();
            }
            underWay.add(log.submit(RAW, frame));
        }
        underWay.forEach(CompletableFuture::join);
    }

    /** Milliseconds from when each append was due until it was forced, ascending. */
    private double[] paced(Log log, int seconds) {
        int count = RATE * seconds;
        var millis = new double[count];
        var underWay = new CompletableFuture<?>[count];
        long start = System.nanoTime();
        for (int n = 0; n < count; n++) {
            long due = start + n * 1_000_000_000L / RATE;
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            int index = n;
            underWay[n] =
                    log.submit(RAW, frame)
                            .thenAccept(_ -> millis[index] = (System.nanoTime() - due) / 1e6);
        }
        CompletableFuture.allOf(underWay).join();
        Arrays.sort(millis);
        return millis;
    }

    private static double at(double[] sorted, double quantile) {
        return sorted[(int) Math.min(sorted.length - 1, Math.round(sorted.length * quantile))];
    }

    private static void catchUpAndTrim(Log log) {
        while (log.standings().stream().anyMatch(standing -> standing.behind() > 0)) {
            LockSupport.parkNanos(1_000_000);
        }
        log.trim(RAW, Long.MAX_VALUE);
    }

    private static Figure reopen(Path folder) {
        long start = System.nanoTime();
        try (var log = open(folder)) {
            return new Figure(
                    "log, reopened at offset " + log.extent(RAW).end(),
                    (System.nanoTime() - start) / 1e6,
                    500,
                    "ms");
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
