package dev.hilo.server.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hilo.server.program.SensorHistory.Read;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readings that come late, come twice, or come with another value, as every question sees them. */
class LateDataIT {

    private static final String MACHINE = "pump";
    private static final int OLD = 3_000;
    private static final int RECENT = 1_800;
    private static final Duration STEP = Duration.ofSeconds(2);

    @TempDir private Path folder = Path.of("");

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
    private final Instant hour = now.minus(STEP.multipliedBy(RECENT));
    private final Instant longAgo = hour.minus(3, ChronoUnit.DAYS);
    private String sensor = "";
    private String secret = "";

    @BeforeEach
    void anOldDayAndAnHour() {
        try (var server = start()) {
            var admin = admin(server);
            var plant = LoadedPlant.make(admin);
            plant.addMachine(MACHINE);
            plant.addSensor(MACHINE, "pressure", "telemetry");
            sensor = plant.sensor(MACHINE, "pressure");
            secret = plant.secret();
            send(server, "regular", steady(longAgo, OLD));
            send(server, "regular", steady(hour, RECENT));
            Await.until("it is there", () -> count(admin) == OLD + RECENT);
            server.stop();
        }
    }

    @Test
    void a_reading_50_minutes_late_takes_its_place_in_the_open_hour() {
        takesItsPlace(now.minus(50, ChronoUnit.MINUTES).plusSeconds(1));
    }

    @Test
    void a_reading_3_days_late_takes_its_place_in_a_sealed_chunk() {
        takesItsPlace(longAgo.plus(10, ChronoUnit.MINUTES).plusSeconds(1));
    }

    @Test
    void another_value_of_the_same_time_replaces_the_first_and_keeps_it_as_a_correction() {
        var times =
                List.of(longAgo.plus(20, ChronoUnit.MINUTES), now.minus(20, ChronoUnit.MINUTES));
        try (var server = start()) {
            var admin = admin(server);
            for (var time : times) {
                var before = valueAt(admin, time);
                send(server, "late", column(time, "777.5"));
                Await.until("it is corrected", () -> valueAt(admin, time).equals("777.5"));
                assertThat(correctionsAt(admin, time))
                        .singleElement()
                        .satisfies(correction ->
                                assertThat(correction.path("value").asText()).isEqualTo(before));
                history(admin).minutesAgreeWith(history(admin).raw());
                assertThat(trend(admin, time)).contains("777.5");
            }
            assertThat(count(admin)).isEqualTo(OLD + RECENT);
            server.kill();
        }
        try (var server = start()) {
            var admin = admin(server);
            for (var time : times) {
                assertThat(valueAt(admin, time)).isEqualTo("777.5");
                assertThat(correctionsAt(admin, time)).hasSize(1);
            }
            history(admin).minutesAgreeWith(history(admin).raw());
        }
    }

    @Test
    void what_comes_twice_changes_nothing() {
        try (var server = start()) {
            var admin = admin(server);
            var raw = history(admin).raw();
            var minutes = history(admin).rollups("1m");
            send(server, "again", steady(longAgo, OLD));
            send(server, "again", steady(hour, RECENT));
            Await.until(
                    "the ledger has it",
                    () -> account(admin, "again").path("duplicates").asInt() == OLD + RECENT);
            assertThat(account(admin, "again").path("stored").asInt()).isZero();
            assertThat(account(admin, "again").path("inFlight").asInt()).isZero();
            assertThat(history(admin).raw()).isEqualTo(raw);
            assertThat(history(admin).rollups("1m")).isEqualTo(minutes);
            assertThat(history(admin).corrections()).isEmpty();
        }
    }

    private void takesItsPlace(Instant time) {
        try (var server = start()) {
            var admin = admin(server);
            var minute = time.truncatedTo(ChronoUnit.MINUTES);
            var before = minute(admin, minute);
            send(server, "late", column(time, "999.25"));
            Await.until("it is there", () -> count(admin) == OLD + RECENT + 1);
            isInItsPlace(admin, time);
            var after = minute(admin, minute);
            assertThat(after.path("count").asInt()).isEqualTo(before.path("count").asInt() + 1);
            assertThat(after.path("max").asDouble()).isEqualTo(999.25);
            Await.until(
                    "the ledger has it", () -> account(admin, "late").path("stored").asInt() > 0);
            var account = account(admin, "late");
            assertThat(account.path("late").asInt()).isOne();
            assertThat(account.path("stored").asInt()).isOne();
            long late = Duration.between(time, Instant.now()).toMillis();
            assertThat(account.path("maxLatenessMs").asLong()).isBetween(late - 60_000, late);
            server.stop();
        }
        try (var server = start()) {
            var admin = admin(server);
            isInItsPlace(admin, time);
        }
    }

    private void isInItsPlace(Api admin, Instant time) {
        var raw = history(admin).raw();
        int place = raw.stream().map(Read::time).toList().indexOf(time);
        assertThat(raw.get(place).value()).isEqualTo("999.25");
        assertThat(raw.get(place - 1).time()).isEqualTo(time.minusSeconds(1));
        assertThat(raw.get(place + 1).time()).isEqualTo(time.plusSeconds(1));
        history(admin).minutesAgreeWith(raw);
        assertThat(trend(admin, time)).contains("999.25");
        assertThat(history(admin).corrections()).isEmpty();
    }

    private String trend(Api admin, Instant around) {
        return admin.get(
                        "/api/v1/telemetry/trend?sensor="
                                + sensor
                                + "&from="
                                + around.minusSeconds(300)
                                + "&to="
                                + around.plusSeconds(300))
                .expect(200)
                .json()
                .path("series")
                .path(0)
                .path("values")
                .toString();
    }

    private JsonNode minute(Api admin, Instant minute) {
        return history(admin).rollups("1m").stream()
                .filter(rollup -> rollup.path("from").asText().equals(minute.toString()))
                .findFirst()
                .orElseThrow();
    }

    private String valueAt(Api admin, Instant time) {
        return history(admin).raw().stream()
                .filter(read -> read.time().equals(time))
                .map(Read::value)
                .collect(Collectors.joining(" and "));
    }

    private List<JsonNode> correctionsAt(Api admin, Instant time) {
        return history(admin).corrections().stream()
                .filter(item -> item.path("time").asText().equals(time.toString()))
                .toList();
    }

    private long count(Api admin) {
        return admin.get("/api/v1/telemetry/counts?sensor=" + sensor)
                .expect(200)
                .json()
                .path("items")
                .path(0)
                .path("count")
                .asLong();
    }

    private JsonNode account(Api admin, String source) {
        return admin.get("/api/v1/ledger/" + source).json();
    }

    private SensorHistory history(Api admin) {
        return new SensorHistory(admin, sensor);
    }

    private void send(RunningServer server, String source, String column) {
        server.api()
                .withToken(secret)
                .post(
                        "/api/v1/telemetry?source=" + source,
                        "application/json",
                        "{\"columns\":[" + column + "]}")
                .expect(202);
    }

    private static String steady(Instant start, int count) {
        return column(
                start,
                IntStream.range(0, count)
                        .mapToObj(n -> Double.toString(n % 500 / 4.0))
                        .collect(Collectors.joining(",")));
    }

    private static String column(Instant start, String values) {
        return "{\"machine\":\"%s\",\"sensor\":\"pressure\",\"times\":{\"start\":%d,\"step\":%d},\"values\":[%s]}"
                .formatted(
                        LoadedPlant.machine(MACHINE),
                        start.toEpochMilli(),
                        STEP.toMillis(),
                        values);
    }

    private RunningServer start() {
        return RunningServer.start(folder.resolve("data"));
    }

    private static Api admin(RunningServer server) {
        return server.api().as("admin@main", RunningServer.PASSWORD);
    }
}
