package dev.hilo.bench;

import dev.hilo.telemetry.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.concurrent.locks.LockSupport;

/**
 * Far more than it can take, for long: hundreds of connections with large messages, more readings
 * at once than it lets wait, each connection sending its next message the moment it has its answer,
 * whatever that is. Five minutes, or what {@code BENCH_SECONDS} says.
 */
final class OverloadMeasurement implements Measurement {

    private static final int CONNECTIONS = 640;
    private static final int VALUES = 4_000;
    private static final long LOOK_NANOS = 250_000_000;
    private static final String SOURCE = "overload";

    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong otherwise = new AtomicLong();
    private final AtomicLong next = new AtomicLong();
    private final AtomicBoolean over = new AtomicBoolean();
    private final DoubleAccumulator resident = new DoubleAccumulator(Math::max, 0);
    private final DoubleAccumulator health = new DoubleAccumulator(Math::max, 0);
    private final DoubleAccumulator signIn = new DoubleAccumulator(Math::max, 0);

    @Override
    public List<Figure> measure(Path home) {
        // So long ago that nothing is ahead of the clock, however fast it is taken.
        long start = Reading.micros(Instant.now().minus(20, ChronoUnit.DAYS));
        var bodies = Bodies.of(start, 60, VALUES);
        int seconds = BenchSeconds.or(300);
        try (var server = LoadedServer.start(home)) {
            long end = System.nanoTime() + seconds * 1_000_000_000L;
            var lookers = Threads.start(2, number -> look(server, number));
            Threads.start(CONNECTIONS, _ -> send(server, bodies, end)).join();
            over.set(true);
            lookers.join();
            var books = Books.of(server.client(), SOURCE, acknowledged.get());
            return figures(seconds, books);
        }
    }

    private List<Figure> figures(int seconds, Books books) {
        long offered = next.get();
        System.out.printf(
                "%d messages in %d s: %d refused with 429, %d otherwise%n",
                offered, seconds, refused.get(), otherwise.get());
        return List.of(
                Figure.atLeast(
                        "overloaded for " + seconds + " s: acknowledged",
                        acknowledged.get() / (double) seconds,
                        1,
                        "points/s"),
                new Figure("refused otherwise than with 429", otherwise.get(), 0, "messages"),
                new Figure(
                        "acknowledged and not found", books.wrong(acknowledged.get()), 0, "points"),
                new Figure("resident memory at most", resident.get(), 1_536, "MB"),
                new Figure("health answered within", health.get(), 1_000, "ms"),
                new Figure("sign-in answered within", signIn.get(), 1_000, "ms"));
    }

    private void send(LoadedServer server, Bodies bodies, long end) throws IOException {
        try (var connection = server.connect("?source=" + SOURCE)) {
            while (System.nanoTime() < end) {
                long n = next.getAndIncrement();
                byte[] json = bodies.json(n);
                switch (connection.post(json, json.length)) {
                    case 202 -> acknowledged.addAndGet(bodies.at(n).values());
                    case 429 -> refused.incrementAndGet();
                    default -> otherwise.incrementAndGet();
                }
            }
        }
    }

    /** One looks whether the server is well, the other signs in. */
    private void look(LoadedServer server, int number) {
        var client = new Client(server.address());
        while (!over.get()) {
            if (number == 0) {
                health.accumulate(Questions.once(() -> client.get("/health/ready").length()));
                resident.accumulate(server.server().residentMegabytes());
            } else {
                signIn.accumulate(
                        Questions.once(() -> {
                            client.signIn("admin@main", Server.PASSWORD);
                            return 1;
                        }));
            }
            LockSupport.parkNanos(number == 0 ? LOOK_NANOS : 10 * LOOK_NANOS);
        }
    }
}
