package dev.hilo.bench;

import dev.hilo.telemetry.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Readings over HTTP, each acknowledged when it is on the disk. */
final class IntakeMeasurement implements Measurement {

    private static final int WARM_SECONDS = 15;
    private static final int SECONDS = 15;
    private static final int PACED_POINTS = 500_000;
    private static final int VALUES = 400;

    @Override
    public List<Figure> measure(Path home) {
        // A plant of two days ago: nothing is ahead of the clock, however fast it is sent.
        long start = Reading.micros(Instant.now().minus(2, ChronoUnit.DAYS));
        var figures = new ArrayList<Figure>();
        try (var server = LoadedServer.start(home)) {
            var large = Bodies.of(start, 60, VALUES);
            var next = new AtomicLong();
            flatOut(server, large, next, 16, WARM_SECONDS);
            var many = flatOut(server, large, next, 16, SECONDS);
            figures.add(
                    Figure.atLeast(
                            "JSON, 400 values a request, 16 connections",
                            many.pointsPerSecond(),
                            1_000_000,
                            "points/s"));
            var paced = paced(server, large, next);
            figures.add(new Figure("500,000 points/s offered, p50", at(paced, 0.5), 10, "ms"));
            figures.add(new Figure("500,000 points/s offered, p99", at(paced, 0.99), 50, "ms"));
            var small = Bodies.of(start + 3_600_000_000L * 24, 60, 3);
            var count = new AtomicLong();
            flatOut(server, small, count, 64, 5);
            var few = flatOut(server, small, count, 64, SECONDS);
            figures.add(
                    Figure.atLeast(
                            "JSON, about 3 values a request, 64 connections",
                            few.requestsPerSecond(),
                            20_000,
                            "messages/s"));
            figures.add(
                    new Figure(
                            "resident memory after it",
                            server.server().residentMegabytes(),
                            1_536,
                            "MB"));
        }
        return figures;
    }

    /** What was acknowledged in how long. */
    private record Rate(long points, long requests, double seconds) {

        double pointsPerSecond() {
            return points / seconds;
        }

        double requestsPerSecond() {
            return requests / seconds;
        }
    }

    private static Rate flatOut(
            LoadedServer server, Bodies bodies, AtomicLong next, int connections, int seconds) {
        var points = new AtomicLong();
        var requests = new AtomicLong();
        long begun = System.nanoTime();
        long end = begun + seconds * 1_000_000_000L;
        var threads =
                IntStream.range(0, connections)
                        .mapToObj(_ ->
                                Thread.ofPlatform()
                                        .start(() -> {
                                            try (var connection = server.connect()) {
                                                while (System.nanoTime() < end) {
                                                    long n = next.getAndIncrement();
                                                    post(connection, bodies, n);
                                                    points.addAndGet(bodies.at(n).values());
                                                    requests.incrementAndGet();
                                                }
                                            } catch (IOException e) {
                                                throw new UncheckedIOException(e);
                                            }
                                        }))
                        .toList();
        join(threads);
        return new Rate(points.get(), requests.get(), (System.nanoTime() - begun) / 1e9);
    }

    /** Latencies from the moment at which each request was due, in ascending order. */
    private static double[] paced(LoadedServer server, Bodies bodies, AtomicLong next) {
        int perSecond = PACED_POINTS / VALUES;
        int count = perSecond * SECONDS;
        var millis = new double[count];
        var turn = new AtomicLong();
        long start = System.nanoTime() + 100_000_000;
        var threads =
                IntStream.range(0, 16)
                        .mapToObj(_ ->
                                Thread.ofPlatform()
                                        .start(() -> {
                                            try (var connection = server.connect()) {
                                                send(connection, bodies, next, turn, start, millis);
                                            } catch (IOException e) {
                                                throw new UncheckedIOException(e);
                                            }
                                        }))
                        .toList();
        join(threads);
        Arrays.sort(millis);
        return millis;
    }

    private static void send(
            RawHttp connection,
            Bodies bodies,
            AtomicLong next,
            AtomicLong turn,
            long start,
            double[] millis)
            throws IOException {
        int perSecond = PACED_POINTS / VALUES;
        for (long n = turn.getAndIncrement(); n < millis.length; n = turn.getAndIncrement()) {
            long due = start + n * 1_000_000_000L / perSecond;
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            post(connection, bodies, next.getAndIncrement());
            millis[(int) n] = (System.nanoTime() - due) / 1e6;
        }
    }

    private static void post(RawHttp connection, Bodies bodies, long n) throws IOException {
        byte[] json = bodies.json(n);
        int status = connection.post(json, json.length);
        if (status != 202) {
            throw new IllegalStateException(status + " " + connection.answered());
        }
    }

    private static double at(double[] sorted, double quantile) {
        return sorted[(int) Math.min(sorted.length - 1, Math.round(sorted.length * quantile))];
    }

    private static void join(List<Thread> threads) {
        for (var thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
