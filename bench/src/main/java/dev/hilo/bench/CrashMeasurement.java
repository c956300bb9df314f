package dev.hilo.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Two hundred kills under load, or as many as {@code BENCH_KILLS} says. Every source numbers its
 * messages and sends each until it is acknowledged; after each restart all of them are looked for,
 * and at the end every reading by its time and value.
 */
final class CrashMeasurement implements Measurement {

    private static final int SOURCES = 8;
    private static final int EACH = 20;
    private static final long STEP = 10;
    private static final long LONGEST_LOAD_NANOS = 1_500_000_000L;

    private final long start = Instant.now().minusSeconds(86_400).toEpochMilli();
    private final Random random = new Random(1);
    private final AtomicIntegerArray acknowledged = new AtomicIntegerArray(SOURCES);
    private final AtomicLong wrong = new AtomicLong();

    @Override
    public List<Figure> measure(Path home) {
        int kills = Integer.parseInt(System.getenv().getOrDefault("BENCH_KILLS", "200"));
        double slowest = 0;
        try (var server = LoadedServer.start(home)) {
            for (int kill = 0; kill < kills; kill++) {
                var senders = Threads.start(SOURCES, source -> send(server, source));
                LockSupport.parkNanos(random.nextLong(LONGEST_LOAD_NANOS));
                server.killAndStart(senders::join);
                slowest = Math.max(slowest, server.server().readyAfterMillis());
                check(server.client(), kill);
            }
            checkEachReading(server.client());
        }
        return List.of(
                new Figure(kills + " kills: readings or counts that are wrong", wrong.get(), 0, ""),
                new Figure("slowest start after a kill", slowest, 5_000, "ms"));
    }

    private void send(LoadedServer server, int source) {
        try (var connection = server.connect()) {
            while (true) {
                byte[] json =
                        message(source, acknowledged.get(source))
                                .getBytes(StandardCharsets.US_ASCII);
                if (connection.post(json, json.length) != 202) {
                    throw new IllegalStateException(connection.answered());
                }
                acknowledged.incrementAndGet(source);
            }
        } catch (IOException _) {
            // The server is gone; whether it has the message, nobody knows.
        }
    }

    private String message(int source, int n) {
        return IntStream.range(n * EACH, (n + 1) * EACH)
                .mapToObj(k -> Double.toString(value(k)))
                .collect(
                        Collectors.joining(
                                ",",
                                "{\"source\":\"c"
                                        + source
                                        + "\",\"epoch\":1,\"seq\":"
                                        + (n + 1)
                                        + ",\"columns\":[{\"machine\":\""
                                        + Bodies.machine(source)
                                        + "\",\"sensor\":\"s0\",\"times\":{\"start\":"
                                        + (start + (long) n * EACH * STEP)
                                        + ",\"step\":"
                                        + STEP
                                        + "},\"values\":[",
                                "]}]}"));
    }

    private static double value(int k) {
        return k % 1_000 / 4.0;
    }

    private void check(Client client, int kill) {
        for (int source = 0; source < SOURCES; source++) {
            long readings =
                    Client.number(
                            client.get("/api/v1/telemetry/counts?sensor=" + sensor(client, source)),
                            "count");
            long least = (long) acknowledged.get(source) * EACH;
            boolean whole = readings == least || readings == least + EACH;
            if (!whole || (readings > 0 && !addsUp(client, source, readings))) {
                wrong.incrementAndGet();
                System.out.printf(
                        "after kill %d, source %d: %d acknowledged, %d there%n",
                        kill, source, least, readings);
            }
        }
    }

    private static boolean addsUp(Client client, int source, long readings) {
        var account = client.get("/api/v1/ledger/c" + source);
        long stored = Client.number(account, "stored");
        return stored == readings
                && Client.number(account, "accepted")
                        == stored + Client.number(account, "duplicates")
                && Client.number(account, "missing") == 0;
    }

    private void checkEachReading(Client client) {
        for (int source = 0; source < SOURCES; source++) {
            int k = 0;
            var readings =
                    client.pages(
                            "/api/v1/sensors/" + sensor(client, source) + "/readings?limit=10000");
            for (var page : readings) {
                for (var time : Client.texts(page, "time").toList()) {
                    long due = start + k * STEP;
                    wrong.addAndGet(Instant.parse(time).toEpochMilli() == due ? 0 : 1);
                    k++;
                }
            }
            wrong.addAndGet(k >= acknowledged.get(source) * EACH ? 0 : 1);
        }
    }

    private static String sensor(Client client, int source) {
        return Client.member(
                client.get("/api/v1/plant?path=" + Bodies.machine(source) + "/s0"), "id");
    }
}
