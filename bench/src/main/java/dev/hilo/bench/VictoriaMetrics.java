package dev.hilo.bench;

import dev.hilo.telemetry.Frame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** VictoriaMetrics by line protocol over HTTP. It forces nothing, and knows no quality. */
final class VictoriaMetrics implements PeersMeasurement.Peer {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Scratch scratch;
    private final Process process;
    private final URI address;

    private VictoriaMetrics(Scratch scratch, Process process, URI address) {
        this.scratch = scratch;
        this.process = process;
        this.address = address;
    }

    static Optional<VictoriaMetrics> start(Path home) {
        var program =
                Commands.find("victoria-metrics").or(() -> Commands.find("victoria-metrics-prod"));
        if (program.isEmpty()) {
            System.out.println("skipped: VictoriaMetrics is not installed");
            return Optional.empty();
        }
        var scratch = Scratch.in(home, "victoria");
        var address = "127.0.0.1:" + freePort();
        try {
            var process =
                    new ProcessBuilder(
                                    program.get().toString(),
                                    "-storageDataPath=" + scratch.folder(),
                                    "-retentionPeriod=10y",
                                    "-httpListenAddr=" + address)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            var started = new VictoriaMetrics(scratch, process, URI.create("http://" + address));
            started.awaitReady();
            return Optional.of(started);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady() {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < PATIENCE_NANOS) {
            try {
                send(HttpRequest.newBuilder(address.resolve("/health")).build());
                return;
            } catch (UncheckedIOException _) {
                LockSupport.parkNanos(50_000_000);
            }
        }
        throw new IllegalStateException("VictoriaMetrics did not start");
    }

    @Override
    public void take(Stream<Frame> frames) {
        frames.forEach(frame -> {
            var lines = new StringBuilder();
            for (var part : frame.parts()) {
                for (int i = 0; i < part.readings().size(); i++) {
                    lines.append("r,s=").append(part.series().value()).append(" v=");
                    lines.append(part.readings().number(i)).append(' ');
                    lines.append(part.readings().time(i)).append("000\n");
                }
            }
            send(
                    HttpRequest.newBuilder(address.resolve("/write"))
                            .POST(HttpRequest.BodyPublishers.ofString(lines.toString()))
                            .build());
        });
    }

    private void send(HttpRequest request) {
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public long size() {
        send(HttpRequest.newBuilder(address.resolve("/internal/force_flush")).build());
        return scratch.size();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
        scratch.close();
    }
}
