package dev.hilo.bench;

import dev.hilo.telemetry.Reading;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Killed with an hour of 2,000 series open, and started again: ready when all of it is there. */
final class RestartMeasurement implements Measurement {

    private static final int ROUNDS = 60;
    private static final int CONNECTIONS = 8;
    private static final String SOURCE = "restart";

    @Override
    public List<Figure> measure(Path home) {
        long start = Reading.micros(Instant.now().minus(2, ChronoUnit.HOURS));
        var bodies = Bodies.of(start, 60, 400);
        try (var server = LoadedServer.start(home)) {
            var next = new AtomicLong();
            var points = new AtomicLong();
            long count = (long) bodies.size() * ROUNDS;
            Threads.start(
                            CONNECTIONS,
                            _ -> {
                                try (var connection = server.connect("?source=" + SOURCE)) {
                                    for (long n = next.getAndIncrement();
                                            n < count;
                                            n = next.getAndIncrement()) {
                                        byte[] json = bodies.json(n);
                                        int status = connection.post(json, json.length);
                                        if (status != 202) {
                                            throw new IllegalStateException(connection.answered());
                                        }
                                        points.addAndGet(bodies.at(n).values());
                                    }
                                }
                            })
                    .join();
            server.killAndStart();
            double millis = server.server().readyAfterMillis();
            var books = Books.of(server.client(), SOURCE, points.get());
            return List.of(
                    new Figure("ready after kill -9 with an open hour", millis, 5_000, "ms"),
                    new Figure(
                            "acknowledged before and not found after",
                            books.wrong(points.get()),
                            0,
                            "points"));
        }
    }
}
