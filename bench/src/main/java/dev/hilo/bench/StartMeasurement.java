package dev.hilo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * How long {@code ./hilo up} takes on a built tree until it is ready, and what it then holds idle.
 */
final class StartMeasurement implements Measurement {

    private static final int STARTS = 7;
    private static final long IDLE_NANOS = 10_000_000_000L;

    @Override
    public List<Figure> measure(Path home) {
        try {
            var data = Files.createTempDirectory("hilo-bench").resolve("data");
            var millis = new ArrayList<Double>();
            double idle = 0;
            for (int i = 0; i <= STARTS; i++) {
                try (var server = Server.start(home, data)) {
                    if (i > 0) {
                        millis.add(server.readyAfterMillis());
                    }
                    if (i == STARTS) {
                        LockSupport.parkNanos(IDLE_NANOS);
                        idle = server.residentMegabytes();
                    }
                }
            }
            millis.sort(null);
            return List.of(
                    new Figure("ready, median of " + STARTS, millis.get(STARTS / 2), 2000, "ms"),
                    new Figure("ready, slowest of " + STARTS, millis.getLast(), 2000, "ms"),
                    new Figure("resident memory, idle for 10 s", idle, 256, "MB"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
