package dev.hilo.server.live;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.ServerWebSocket;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A Vert.x WebSocket as a wire. */
final class SocketWire implements Wire {

    /** How long a client has to answer a closing before the connection is cut. */
    private static final Duration COURTESY = Duration.ofSeconds(5);

    private static final Buffer NOTHING = Buffer.buffer();

    private final Vertx vertx;
    private final ServerWebSocket socket;
    private final HttpConnection connection;

    SocketWire(Vertx vertx, ServerWebSocket socket, HttpConnection connection) {
        this.vertx = vertx;
        this.socket = socket;
        this.connection = connection;
    }

    @Override
    public boolean send(String text, Duration atMost) throws InterruptedException {
        var written = socket.writeTextMessage(text).toCompletionStage().toCompletableFuture();
        try {
            written.get(atMost.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException _) {
            return false;
        } catch (ExecutionException _) {
            // The connection is gone; its close handler tells whom it concerns.
            return true;
        }
    }

    @Override
    public void ping() {
        var _ = socket.writePing(NOTHING);
    }

    @Override
    public void pause() {
        socket.pause();
    }

    @Override
    public void resume() {
        socket.resume();
    }

    @Override
    public void close(Closing why) {
        if (!socket.isClosed()) {
            var _ = socket.close(why.code(), why.reason());
            vertx.setTimer(COURTESY.toMillis(), _ -> connection.close());
        }
    }
}
