package dev.hilo.server.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Readings from the door to every answer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingsIT {

    @RegisterExtension static final SharedServer server = new SharedServer();

    private MeasuredMachine machine = MeasuredMachine.NONE;

    @BeforeAll
    void plant() {
        machine = MeasuredMachine.in(server);
    }

    @Test
    void what_was_sent_is_read_summed_up_and_drawn() {
        var id = machine.sensor("discharge");
        machine.send("discharge", 0, 81.5, 1, 82.5, 60, 80);
        machine.awaitCount(id, 3);
        var readings = machine.get("sensors/" + id + "/readings?limit=2");
        assertThat(readings.path("sensor").path("path").asText())
                .isEqualTo(MeasuredMachine.PATH + "/discharge");
        assertThat(readings.path("items").path(1).path("time").asText())
                .isEqualTo("2026-03-01T12:00:01Z");
        assertThat(readings.path("items").path(1).path("quality").asText()).isEqualTo("good");
        var rest =
                machine.get("sensors/" + id + "/readings?cursor=" + readings.path("next").asText());
        assertThat(rest.path("items")).hasSize(1);
        var rollups = machine.get("sensors/" + id + "/rollups?step=1m");
        assertThat(rollups.path("timeZone").asText()).isEqualTo("America/Lima");
        assertThat(rollups.path("items").path(0).path("mean").asDouble()).isEqualTo(82);
        assertThat(rollups.path("items")).hasSize(2);
        var trend =
                machine.get(
                        "telemetry/trend?sensor=%s&from=%s&to=%s"
                                .formatted(
                                        id, MeasuredMachine.NOON, MeasuredMachine.second(3_600)));
        assertThat(trend.has("step")).isFalse();
        assertThat(trend.path("series").path(0).path("values")).hasSize(3);
        var latest = machine.get("telemetry/latest?sensor=" + id).path("items").path(0);
        assertThat(latest.path("value").asDouble()).isEqualTo(80);
        assertThat(latest.path("ageMs").asLong()).isPositive();
    }

    @Test
    void a_correction_changes_what_is_read_and_what_was_known_stays_known() {
        var id = machine.sensor("suction");
        machine.send("suction", 0, 1, 1, 2);
        machine.awaitCount(id, 2);
        var before = Instant.now();
        machine.send("suction", 1, 20);
        Await.until("it is corrected", () -> machine.corrections(id).size() == 1);
        assertThat(machine.corrections(id).path(0).path("value").asDouble()).isEqualTo(2);
        assertThat(machine.values("sensors/" + id + "/readings")).containsExactly(1.0, 20.0);
        assertThat(machine.values("sensors/" + id + "/readings?knownAt=" + before))
                .containsExactly(1.0, 2.0);
    }

    @Test
    void what_does_not_make_sense_is_refused_in_words() {
        var id = machine.sensor("speed");
        for (var wrong :
                List.of(
                        "sensors/" + id + "/readings?limit=10001",
                        "sensors/" + id + "/rollups?step=1w",
                        "sensors/"
                                + id
                                + "/readings?from=2026-03-02T00:00:00Z&to="
                                + MeasuredMachine.NOON,
                        "sensors/" + id + "/readings?cursor=x",
                        "telemetry/trend",
                        "telemetry/trend?points=5&sensor=" + id,
                        "telemetry/latest?sensor=x",
                        "telemetry/export?format=xml")) {
            var no = machine.api().get("/api/v1/" + wrong);
            assertThat(no.status()).as(wrong).isEqualTo(422);
            assertThat(no.json().path("errors").path(0).path("message").asText()).isNotBlank();
        }
        assertThat(machine.api().get("/api/v1/telemetry/export?under=nowhere").status())
                .isEqualTo(404);
    }
}
