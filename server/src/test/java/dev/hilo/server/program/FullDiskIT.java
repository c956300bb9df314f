package dev.hilo.server.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that others fill up while sources send. Readings stop at the reserve, everything else goes
 * on, and readings come in again by themselves when there is room.
 */
class FullDiskIT {

    private static final int DISK = 256;
    private static final int RESERVE = 64;
    private static final long MEGABYTE = 1 << 20;
    private static final int FILLINGS = 3;

    @TempDir private Path folder = Path.of("");

    static boolean canMount() {
        return SmallDisk.isPossible();
    }

    @Test
    @EnabledIf("canMount")
    void a_full_disk_stops_readings_and_nothing_else() {
        try (var disk = SmallDisk.mount(folder, DISK)) {
            var data = folder.resolve("data");
            var senders = List.<Sender>of();
            try (var server = start(data)) {
                var plant = LoadedPlant.make(admin(server));
                senders = senders(plant, server);
                var device = plant.device(server.address());
                senders.forEach(sender -> sender.start(device));
                for (int filling = 0; filling < FILLINGS; filling++) {
                    awaitProgress(senders);
                    disk.fillTo((RESERVE - 1) * MEGABYTE);
                    refusesReadings(server, device);
                    everythingElseGoesOn(server);
                    disk.empty();
                    awaitProgress(senders);
                }
                senders.forEach(Sender::stop);
                server.stop();
            }
            try (var server = start(data)) {
                var admin = admin(server);
                senders.forEach(sender -> sender.verify(admin));
            }
        }
    }

    /** Nobody can sign in then; but nothing breaks, and it goes on by itself. */
    @Test
    @EnabledIf("canMount")
    void a_disk_without_a_single_byte_left_damages_nothing() {
        try (var disk = SmallDisk.mount(folder, DISK)) {
            var data = folder.resolve("data");
            try (var server = start(data)) {
                var plant = LoadedPlant.make(admin(server));
                var senders = senders(plant, server);
                var device = plant.device(server.address());
                senders.forEach(sender -> sender.start(device));
                awaitProgress(senders);
                disk.fillTo(0);
                refusesReadings(server, device);
                disk.empty();
                awaitProgress(senders);
                senders.forEach(Sender::stop);
                var admin = admin(server);
                Await.until(
                        "all is in the history",
                        () -> senders.stream().allMatch(each -> each.isWhole(admin)));
                senders.forEach(sender -> sender.verify(admin));
                server.kill();
                try (var again = start(data)) {
                    var adminAgain = admin(again);
                    senders.forEach(sender -> sender.verify(adminAgain));
                }
            }
        }
    }

    private static RunningServer start(Path data) {
        return RunningServer.start(data, "--disk-reserve", Integer.toString(RESERVE));
    }

    private static List<Sender> senders(LoadedPlant plant, RunningServer server) {
        var now = Instant.now().minus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        return IntStream.range(0, 2)
                .mapToObj(n -> {
                    var story = new PumpStory(plant, "pump-" + n, now);
                    story.begin(plant.device(server.address()));
                    return new Sender("pump-" + n, story);
                })
                .toList();
    }

    private static void awaitProgress(List<Sender> senders) {
        for (var sender : senders) {
            int before = sender.acknowledged();
            Await.until("readings come in", () -> sender.acknowledged() > before + 20);
        }
    }

    private static void refusesReadings(RunningServer server, Api device) {
        var refused = new JsonNode[1];
        Await.until(
                "readings are refused",
                () -> {
                    var answer =
                            device.post(
                                    "/api/v1/telemetry?source=other",
                                    "application/json",
                                    "{\"machine\":\"%s\",\"time\":0,\"values\":{\"fast\":1}}"
                                            .formatted(LoadedPlant.machine("pump-0")));
                    refused[0] = answer.json();
                    return answer.status() == 503 && answer.header("Retry-After").isPresent();
                });
        assertThat(refused[0].path("code").asText()).isEqualTo("log.full");
        server.api().get("/health/live").expect(200);
    }

    private static void everythingElseGoesOn(RunningServer server) {
        var admin = admin(server);
        var latest = admin.get("/api/v1/telemetry/latest?under=spine").expect(200).json();
        assertThat(latest.path("items")).isNotEmpty();
        var site = Map.of("key", "s" + System.nanoTime(), "name", "New", "timeZone", "UTC");
        admin.post("/api/v1/sites", site).expect(201);
        admin.get("/api/v1/audit?limit=1").expect(200);
    }

    private static Api admin(RunningServer server) {
        return server.api().as("admin@main", RunningServer.PASSWORD);
    }
}
