package dev.hilo.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * From the moment at which a reading is sent to the moment at which it is in a client's hands:
 * 20,000 points a second come in, and one client watches ten machines, 200 of the series.
 */
final class LiveMeasurement implements Measurement {

    private static final int WATCHED_MACHINES = 10;
    private static final int MACHINES_A_MESSAGE = 20;
    private static final int MESSAGES_A_SECOND = 50;
    private static final int CONNECTIONS = 4;
    private static final int WARM_SECONDS = 10;
    private static final long ALL_SHOWN_NANOS = 1_000_000_000;
    private static final String SOURCE = "live";

    @Override
    public List<Figure> measure(Path home) {
        int seconds = BenchSeconds.or(30);
        try (var server = LoadedServer.start(home);
                var screen = Screen.open(server.address(), server.token())) {
            // So that there are series to be watched.
            load(server, 1);
            for (int i = 0; i < WATCHED_MACHINES; i++) {
                screen.watch(Bodies.machine(i * Bodies.MACHINES / WATCHED_MACHINES));
            }
            while (screen.rooms() < WATCHED_MACHINES) {
                LockSupport.parkNanos(1_000_000);
            }
            load(server, WARM_SECONDS);
            LockSupport.parkNanos(ALL_SHOWN_NANOS);
            screen.measure();
            load(server, seconds);
            LockSupport.parkNanos(ALL_SHOWN_NANOS);
            return figures(screen, seconds);
        }
    }

    private static List<Figure> figures(Screen screen, int seconds) {
        double[] millis = screen.latencies();
        double due =
                (double) seconds
                        * MESSAGES_A_SECOND
                        / Bodies.MACHINES
                        * MACHINES_A_MESSAGE
                        * WATCHED_MACHINES
                        * Bodies.SENSORS_EACH;
        return List.of(
                new Figure("sent to shown, p50", at(millis, 0.5), 100, "ms"),
                new Figure("sent to shown, p99", at(millis, 0.99), 100, "ms"),
                new Figure("sent to shown, at most", at(millis, 1), 1_000, "ms"),
                Figure.atLeast("of what was sent, shown", millis.length / due * 100, 100, "%"),
                new Figure("conflated", screen.conflated(), 0, "values"));
    }

    private static double at(double[] sorted, double quantile) {
        return sorted[(int) Math.min(sorted.length - 1, Math.round(sorted.length * quantile))];
    }

    private static void load(LoadedServer server, int seconds) {
        var turn = new AtomicLong();
        long count = (long) seconds * MESSAGES_A_SECOND;
        long begun = System.nanoTime();
        Threads.start(CONNECTIONS, _ -> send(server, turn, count, begun)).join();
    }

    private static void send(LoadedServer server, AtomicLong turn, long count, long begun)
            throws IOException {
        try (var connection = server.connect("?source=" + SOURCE)) {
            for (long n = turn.getAndIncrement(); n < count; n = turn.getAndIncrement()) {
                long due = begun + n * 1_000_000_000L / MESSAGES_A_SECOND;
                for (long wait = due - System.nanoTime();
                        wait > 0;
                        wait = due - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                byte[] json = message(n).getBytes(StandardCharsets.US_ASCII);
                int status = connection.post(json, json.length);
                if (status != 202) {
                    throw new IllegalStateException(connection.answered());
                }
            }
        }
    }

    /** Twenty machines, of now. */
    private static String message(long n) {
        var json = new StringBuilder("[");
        var time = String.format(Locale.ROOT, "%.3f", Clock.millis());
        for (int i = 0; i < MACHINES_A_MESSAGE; i++) {
            int machine = (int) ((n * MACHINES_A_MESSAGE + i) % Bodies.MACHINES);
            json.append(i == 0 ? "" : ",").append("{\"machine\":\"");
            json.append(Bodies.machine(machine)).append("\",\"time\":").append(time);
            json.append(",\"values\":{");
            for (int sensor = 0; sensor < Bodies.SENSORS_EACH; sensor++) {
                json.append(sensor == 0 ? "" : ",").append("\"s").append(sensor).append("\":");
                json.append(n % 100).append('.').append(10 + sensor);
            }
            json.append("}}");
        }
        return json.append(']').toString();
    }
}
