package dev.hilo.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The program as {@code ./hilo up} starts it, with a data folder of its own. */
final class Server implements AutoCloseable {

    static final String PASSWORD = "bench-bench-bench-1";

    private static final Pattern READY = Pattern.compile(".* is ready at (\\S+) .*");

    private final Process process;
    private final URI address;
    private final double readyAfterMillis;

    private Server(Process process, URI address, double readyAfterMillis) {
        this.process = process;
        this.address = address;
        this.readyAfterMillis = readyAfterMillis;
    }

    static Server start(Path home, Path data) {
        var builder =
                new ProcessBuilder(
                        home.resolve("hilo").toString(),
                        "up",
                        "--data",
                        data.toString(),
                        "--port",
                        "0");
        builder.environment().put("HILO_ADMIN_PASSWORD", PASSWORD);
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        try {
            long start = System.nanoTime();
            var process = builder.start();
            var reader =
                    new BufferedReader(
                            new InputStreamReader(
                                    process.getInputStream(), StandardCharsets.UTF_8));
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                var matcher = READY.matcher(line);
                if (matcher.matches()) {
                    double millis = (System.nanoTime() - start) / 1e6;
                    Thread.ofVirtual().start(() -> drain(reader));
                    return new Server(process, URI.create(matcher.group(1)), millis);
                }
            }
            throw new IllegalStateException("the server ended before it was ready");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps the pipe empty until the server ends. */
    private static void drain(BufferedReader reader) {
        try (reader) {
            while (reader.readLine() != null) {
                // Its log is not what is measured.
            }
        } catch (IOException _) {
            // It has ended.
        }
    }

    URI address() {
        return address;
    }

    double readyAfterMillis() {
        return readyAfterMillis;
    }

    /** Resident memory, in megabytes; Linux only. */
    double residentMegabytes() {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElseThrow()
                    / 1024.0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGKILL: nothing is said good-bye to. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
