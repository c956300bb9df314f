package dev.hilo.server.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.kernel.testing.Seeded;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the server again and again while sources send. After each restart everything acknowledged
 * is there exactly once, the rollups agree with the readings, and the ledger adds up.
 */
class SpineCrashIT {

    private static final int KILLS = 10;

    /**
     * Where it stops dead, and at which time it comes there. Merging first: the old day has room
     * for so many late readings only.
     */
    private static final Map<String, Integer> POINTS = new LinkedHashMap<>();

    static {
        POINTS.put("chunks.merging", 1);
        POINTS.put("chunks.sealing", 1);
        POINTS.put("chunks.committed", 1);
        POINTS.put("ledger.behind", 1);
        POINTS.put("ledger.counted", 2);
        POINTS.put("log.appended", 60);
        POINTS.put("log.forced", 60);
    }

    @TempDir private Path folder = Path.of("");

    @Test
    void killed_at_any_moment_it_loses_nothing_and_repeats_nothing() {
        var random = Seeded.random(1);
        var pumps = pumps();
        for (int kill = 0; kill < KILLS; kill++) {
            try (var server = RunningServer.start(data())) {
                var device = pumps.plant.device(server.address());
                pumps.verify(server);
                pumps.senders.forEach(sender -> sender.start(device));
                LockSupport.parkNanos(random.nextLong(150_000_000, 900_000_000));
                server.kill();
                pumps.senders.forEach(Sender::awaitEnd);
            }
        }
        pumps.areWholeAtLast();
    }

    @Test
    void killed_where_it_hurts_it_loses_nothing_and_repeats_nothing() {
        var pumps = pumps();
        POINTS.forEach((point, times) -> {
            var fault = RunningServer.faultAt(point, times);
            try (var server = RunningServer.start(data(), fault)) {
                var device = pumps.plant.device(server.address());
                pumps.senders.forEach(sender -> sender.start(device));
                pumps.senders.forEach(Sender::awaitEnd);
                assertThat(server.awaitEnd()).as("killed at " + point).isEqualTo(137);
            }
            try (var server = RunningServer.start(data())) {
                pumps.verify(server);
                server.kill();
            }
        });
        pumps.areWholeAtLast();
    }

    /** The log is trimmed by whole files, so this one takes much to say. */
    @Test
    void killed_while_the_log_is_trimmed_it_loses_nothing() {
        var notes = new NoteStory();
        var sender = new Sender("notes", notes);
        try (var server = RunningServer.start(data(), RunningServer.faultAt("log.trimming", 1))) {
            var plant = LoadedPlant.make(admin(server));
            notes.begin(plant);
            sender.start(plant.device(server.address()));
            sender.awaitEnd();
            assertThat(server.awaitEnd()).isEqualTo(137);
        }
        try (var server = RunningServer.start(data())) {
            sender.verify(admin(server));
        }
    }

    private Pumps pumps() {
        try (var server = RunningServer.start(data())) {
            var pumps = new Pumps(server, data());
            server.stop();
            return pumps;
        }
    }

    private static Api admin(RunningServer server) {
        return server.api().as("admin@main", RunningServer.PASSWORD);
    }

    private Path data() {
        return folder.resolve("data");
    }

    /** Three of them, which send at once. */
    private static final class Pumps {

        private final LoadedPlant plant;
        private final Path data;
        private final List<Sender> senders;

        Pumps(RunningServer server, Path data) {
            this.data = data;
            plant = LoadedPlant.make(admin(server));
            var now = Instant.now().minus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
            senders =
                    IntStream.range(0, 3)
                            .mapToObj(n -> {
                                var story = new PumpStory(plant, "pump-" + n, now);
                                story.begin(plant.device(server.address()));
                                return new Sender("pump-" + n, story);
                            })
                            .toList();
        }

        void verify(RunningServer server) {
            var admin = admin(server);
            senders.forEach(sender -> sender.verify(admin));
        }

        /** What hung in the air is sent again, and what came long ago as well. */
        void areWholeAtLast() {
            try (var server = RunningServer.start(data)) {
                verify(server);
                var device = plant.device(server.address());
                senders.forEach(sender -> sender.send(device));
                var admin = admin(server);
                for (var sender : senders) {
                    int all = sender.acknowledged();
                    Await.until("it is in the history", () -> sender.isWhole(admin));
                    long before = sender.duplicates(admin);
                    int again = sender.repeatLast(device);
                    Await.until(
                            "it is known to have come before",
                            () -> sender.duplicates(admin) >= before + again);
                    sender.verify(admin, all, all);
                }
            }
        }
    }
}
