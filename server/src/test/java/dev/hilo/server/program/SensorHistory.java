package dev.hilo.server.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** All that the server tells of one sensor's past. */
final class SensorHistory {

    private static final double EXACTLY = 1e-9;

    /** One reading, its value as JSON writes it. */
    record Read(Instant time, String value) {}

    private final Api api;
    private final String place;

    SensorHistory(Api api, String sensor) {
        this.api = api;
        this.place = "/api/v1/sensors/" + sensor;
    }

    /** Every reading in order of time, page after page. */
    List<Read> raw() {
        return all("/readings?limit=10000").stream()
                .map(item ->
                        new Read(
                                Instant.parse(item.path("time").asText()),
                                item.path("value").asText()))
                .toList();
    }

    List<JsonNode> rollups(String step) {
        return all("/rollups?limit=10000&step=" + step);
    }

    List<JsonNode> corrections() {
        return all("/corrections?limit=10000");
    }

    /** The minutes as the server sums them up are the minutes of these readings. */
    void minutesAgreeWith(List<Read> raw) {
        var minutes = new TreeMap<Instant, List<Double>>();
        for (var reading : raw) {
            long minute = Math.floorDiv(reading.time().getEpochSecond(), 60L) * 60;
            minutes.computeIfAbsent(Instant.ofEpochSecond(minute), _ -> new ArrayList<>())
                    .add(Double.valueOf(reading.value()));
        }
        var told = rollups("1m");
        assertThat(told.stream().map(rollup -> Instant.parse(rollup.path("from").asText())))
                .as("the minutes that have readings")
                .containsExactlyElementsOf(minutes.keySet());
        for (var rollup : told) {
            var from = Instant.parse(rollup.path("from").asText());
            agrees(rollup, minutes.getOrDefault(from, List.of()));
        }
    }

    private static void agrees(JsonNode rollup, List<Double> values) {
        var figures = values.stream().mapToDouble(Double::doubleValue).summaryStatistics();
        assertThat(rollup.path("count").asLong()).as("%s", rollup).isEqualTo(values.size());
        assertThat(rollup.path("min").asDouble()).isEqualTo(figures.getMin());
        assertThat(rollup.path("max").asDouble()).isEqualTo(figures.getMax());
        assertThat(rollup.path("sum").asDouble()).isCloseTo(figures.getSum(), within(EXACTLY));
        assertThat(rollup.path("first").asDouble()).isEqualTo(values.getFirst());
        assertThat(rollup.path("last").asDouble()).isEqualTo(values.getLast());
    }

    private List<JsonNode> all(String question) {
        var items = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var page = api.get(place + question + cursor).expect(200).json();
            page.path("items").forEach(items::add);
            var next = page.path("next").asText();
            cursor =
                    next.isEmpty()
                            ? ""
                            : "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        } while (!cursor.isEmpty());
        return items;
    }
}
