package dev.hilo.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * A client of the live connection that looks at the time of every value that it is told. Its fields
 * are written by the one thread that a WebSocket listener is called on at a time.
 */
final class Screen implements WebSocket.Listener, AutoCloseable {

    private static final Pattern VALUE = Pattern.compile("\\[\\d+,(\\d+(?:\\.\\d+)?),");
    private static final Pattern SINGLE = Pattern.compile("\"time\":(\\d+(?:\\.\\d+)?)");
    private static final int MOST = 4_000_000;

    private final CompletableFuture<WebSocket> socket = new CompletableFuture<>();
    private final StringBuilder part = new StringBuilder();
    private final double[] millis = new double[MOST];
    private final AtomicLong conflated = new AtomicLong();
    private volatile int told;
    private final AtomicInteger rooms = new AtomicInteger();
    private volatile boolean measuring;

    static Screen open(URI server, String token) {
        var screen = new Screen();
        var address = URI.create(server.toString().replaceFirst("^http", "ws")).resolve("/ws");
        screen.socket.complete(
                HttpClient.newHttpClient()
                        .newWebSocketBuilder()
                        .header("Authorization", "Bearer " + token)
                        .buildAsync(address, screen)
                        .join());
        return screen;
    }

    void watch(String machine) {
        socket.join()
                .sendText("{\"event\":\"subscribe:machine\",\"id\":\"" + machine + "\"}", true)
                .join();
    }

    /** How many rooms it is in. */
    int rooms() {
        return rooms.get();
    }

    /** From now on, what it is told counts. */
    void measure() {
        measuring = true;
    }

    int told() {
        return told;
    }

    long conflated() {
        return conflated.get();
    }

    /** Of each value, how long it was under way, in ascending order. */
    double[] latencies() {
        measuring = false;
        double[] sorted = Arrays.copyOf(millis, told);
        Arrays.sort(sorted);
        return sorted;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            hear(part.toString(), Clock.millis());
            part.setLength(0);
        }
        from.request(1);
        return CompletableFuture.completedFuture(data);
    }

    private void hear(String message, double now) {
        if (message.startsWith("{\"event\":\"subscribed\"")) {
            rooms.incrementAndGet();
        } else if (measuring && !message.contains("\"latest\":true")) {
            if (message.startsWith("{\"event\":\"telemetry:batch\"")) {
                note(VALUE, message, now);
                Client.numbers(message, "conflated").forEach(conflated::addAndGet);
            } else if (message.startsWith("{\"event\":\"telemetry:update\"")) {
                note(SINGLE, message, now);
            }
        }
    }

    private void note(Pattern pattern, String message, double now) {
        int count = told;
        for (var matcher = pattern.matcher(message); matcher.find() && count < MOST; count++) {
            millis[count] = now - Double.parseDouble(matcher.group(1));
        }
        told = count;
    }

    @Override
    public void close() {
        socket.join().abort();
    }
}
