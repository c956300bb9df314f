package dev.hilo.server.program;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * The packaged program as a process of its own, as users run it: on a free port, with a data folder
 * that the test owns.
 */
final class RunningServer implements AutoCloseable {

    /** Both administrators' password in tests. */
    static final String PASSWORD = "correct-horse-battery-7";

    private static final Pattern READY = Pattern.compile(".* is ready at (\\S+) .*");
    private static final long PATIENCE_SECONDS = 60;

    private final Process process;
    private final Thread reader;
    private final List<String> output = new ArrayList<>();
    private final CompletableFuture<URI> ready = new CompletableFuture<>();

    private RunningServer(Process process) {
        this.process = process;
        this.reader = Thread.ofVirtual().start(this::follow);
    }

    static RunningServer start(Path data, String... more) {
        return start(data, Map.of(), more);
    }

    static RunningServer start(Path data, Map<String, String> environment, String... more) {
        var arguments = new ArrayList<>(List.of("serve", "--data", data.toString()));
        if (!List.of(more).contains("--port")) {
            arguments.addAll(List.of("--port", "0"));
        }
        arguments.addAll(List.of(more));
        return new RunningServer(launch(environment, arguments));
    }

    /** The environment of a server that stops dead when it reaches the point so many times. */
    static Map<String, String> faultAt(String point, int times) {
        return Map.of("HILO_FAULT", point + ":" + times, "HILO_FAULT_ALLOWED", "yes");
    }

    /** Runs a command to its end. */
    static Finished run(Map<String, String> environment, String... arguments) {
        try {
            var process = launch(environment, List.of(arguments));
            var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Finished(process.waitFor(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A command's exit code, and what it said on both streams. */
    record Finished(int code, String text) {}

    private static Process launch(Map<String, String> environment, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Djdk.virtualThreadScheduler.parallelism=8",
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-jar",
                        System.getProperty("hilo.jar")));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("HILO_"));
        builder.environment().put("HILO_ADMIN_PASSWORD", PASSWORD);
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void follow() {
        try (var reader =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                synchronized (output) {
                    output.add(line);
                }
                var matcher = READY.matcher(line);
                if (matcher.matches()) {
                    ready.complete(URI.create(matcher.group(1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            ready.completeExceptionally(new IllegalStateException("it ended: " + output()));
        }
    }

    /** Waits until it is ready and says where. */
    URI address() {
        try {
            return ready.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("the server did not become ready: " + output(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Api api() {
        return new Api(address());
    }

    String output() {
        synchronized (output) {
            return String.join("\n", output);
        }
    }

    /** SIGKILL: nothing is said good-bye to. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** SIGTERM, as an operator stops it; returns the exit code. */
    int stop() {
        // The process itself would stop listening to it as well.
        process.toHandle().destroy();
        return awaitEnd();
    }

    /** The exit code if it ends within so many seconds, -1 if it lives on. */
    int awaitEndWithin(int seconds) {
        try {
            return process.waitFor(seconds, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits until it has ended by itself. */
    int awaitEnd() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("the server did not end: " + output());
            }
            reader.join(Duration.ofSeconds(PATIENCE_SECONDS));
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
    }
}
