package dev.hilo.server.program;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;

/** A client of the live protocol, as an integrator would write one. */
final class Socket implements WebSocket.Listener, AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<JsonNode> told = new ArrayList<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final CompletableFuture<WebSocket> socket = new CompletableFuture<>();
    private final StringBuilder part = new StringBuilder();
    private int seen;

    /** As a program connects: with a header. */
    static Socket open(URI server, String token) {
        var listener = new Socket();
        connect(
                server,
                CLIENT.newWebSocketBuilder().header("Authorization", "Bearer " + token),
                listener);
        return listener;
    }

    /** As a browser connects: with a sub-protocol. */
    static Socket openAsBrowser(URI server, String token) {
        var listener = new Socket();
        connect(
                server,
                CLIENT.newWebSocketBuilder().subprotocols("hilo.v1", "hilo.token." + token),
                listener);
        return listener;
    }

    /** The status with which the server refuses to open. */
    static int refusedWith(URI server, String token) {
        try {
            open(server, token).close();
        } catch (CompletionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refused) {
                return refused.getResponse().statusCode();
            }
            throw e;
        }
        throw new AssertionError("it was let in");
    }

    private static void connect(URI server, WebSocket.Builder builder, Socket listener) {
        var address = URI.create(server.toString().replaceFirst("^http", "ws")).resolve("/ws");
        listener.socket.complete(
                builder.connectTimeout(PATIENCE).buildAsync(address, listener).join());
    }

    String protocol() {
        return socket.join().getSubprotocol();
    }

    Socket say(Map<String, ?> message) {
        try {
            socket.join().sendText(JSON.writeValueAsString(message), true).join();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
        return this;
    }

    Socket sayText(String text) {
        socket.join().sendText(text, true).join();
        return this;
    }

    /** The next message of this event; what was told before it is passed over. */
    JsonNode next(String event) {
        return next(event, _ -> true);
    }

    JsonNode next(String event, Predicate<JsonNode> wanted) {
        var found = new JsonNode[1];
        Await.until(
                event + " in " + told(),
                () -> {
                    synchronized (told) {
                        while (seen < told.size()) {
                            var message = told.get(seen++);
                            if (message.path("event").asText().equals(event)
                                    && wanted.test(message)) {
                                found[0] = message;
                                return true;
                            }
                        }
                        return false;
                    }
                });
        return found[0];
    }

    /** Everything that was told so far. */
    List<JsonNode> told() {
        synchronized (told) {
            return List.copyOf(told);
        }
    }

    /** Waits for the end and says with which code it came. */
    int closeCode() {
        return closed.orTimeout(60, java.util.concurrent.TimeUnit.SECONDS).join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            try {
                var message = JSON.readTree(part.toString());
                synchronized (told) {
                    told.add(message);
                }
            } catch (JsonProcessingException e) {
                closed.completeExceptionally(e);
            }
            part.setLength(0);
        }
        from.request(1);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.completeExceptionally(error);
    }

    @Override
    public void close() {
        if (!closed.isDone()) {
            socket.join().abort();
        }
    }
}
