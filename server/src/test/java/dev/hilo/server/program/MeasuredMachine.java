package dev.hilo.server.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One machine whose sensors are sent readings, and what can be asked of them. */
record MeasuredMachine(Api api) {

    static final MeasuredMachine NONE = new MeasuredMachine(new Api(URI.create("http://x")));
    static final String PATH = "field/compression/C-201";
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    static MeasuredMachine in(SharedServer server) {
        var machine = new MeasuredMachine(server.admin());
        machine.add("sites", Map.of("key", "field", "timeZone", "America/Lima"));
        machine.add("areas", Map.of("parent", "field", "key", "compression"));
        machine.add(
                "machines",
                Map.of("parent", "field/compression", "key", "C-201", "kind", "compressor"));
        return machine;
    }

    String sensor(String key) {
        return add(
                "sensors", Map.of("parent", PATH, "key", key, "kind", "pressure", "unit", "bar"));
    }

    /** Seconds after noon and values, in turn. */
    void send(String sensor, double... secondsAndValues) {
        var readings = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < secondsAndValues.length; i += 2) {
            readings.add(
                    Map.of(
                            "machine",
                            PATH,
                            "time",
                            second((long) secondsAndValues[i]).toString(),
                            "values",
                            Map.of(sensor, secondsAndValues[i + 1])));
        }
        var answer = api.post("/api/v1/telemetry", readings).expect(202).json();
        assertThat(answer.path("accepted").asInt()).as("%s", answer).isEqualTo(readings.size());
    }

    private String add(String collection, Map<String, String> body) {
        return api.post("/api/v1/" + collection, body).expect(201).json().path("id").asText();
    }

    void awaitCount(String id, long count) {
        Await.until("the history has them", () -> count(id) == count);
    }

    long count(String id) {
        return get("telemetry/counts?sensor=" + id).path("items").path(0).path("count").asLong();
    }

    JsonNode corrections(String id) {
        return get("sensors/" + id + "/corrections").path("items");
    }

    List<Double> values(String path) {
        var values = new ArrayList<Double>();
        get(path).path("items").forEach(item -> values.add(item.path("value").asDouble()));
        return values;
    }

    JsonNode get(String path) {
        return api.get("/api/v1/" + path).expect(200).json();
    }

    static Instant second(long second) {
        return NOON.plus(Duration.ofSeconds(second));
    }
}
