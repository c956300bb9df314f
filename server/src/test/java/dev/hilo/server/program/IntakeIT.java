package dev.hilo.server.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Readings come in over HTTP in all forms, as an integrator sends them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntakeIT {

    @RegisterExtension static final SharedServer server = new SharedServer();

    private static final String ROUTE = "/api/v1/telemetry";
    private static final String JSON = "application/json";

    private final String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    private Api admin = new Api(URI.create("http://x"));
    private Api device = admin;

    @BeforeAll
    void plantAndToken() {
        admin = server.admin();
        add("sites", Map.of("key", "south", "name", "South", "timeZone", "UTC"));
        add("areas", Map.of("parent", "south", "key", "gas", "name", "Gas"));
        add("machines", Map.of("parent", "south/gas", "key", "C-201", "name", "C", "kind", "pump"));
        for (String key : List.of("t1", "t2")) {
            add("sensors", sensor(key, Map.of("kind", "temperature", "unit", "°C")));
        }
        add("sensors", sensor("running", Map.of("kind", "state", "valueType", "boolean")));
        add("sensors", sensor("mode", Map.of("kind", "state", "valueType", "text")));
        device = server.api().withToken(token("telemetry.write"));
    }

    @Test
    void json_items_are_taken() {
        var taken =
                post(
                        JSON,
                        """
                        {"machine":"south/gas/C-201","time":"%s",
                         "values":{"t1":81.3,"T2":7,"running":true,"mode":"idle"}}
                        """
                                .formatted(now));
        assertThat(taken.path("received").asInt()).isEqualTo(4);
        assertThat(taken.path("accepted").asInt()).isEqualTo(4);
        assertThat(taken.path("refusals").isEmpty()).isTrue();
    }

    @Test
    void json_columns_are_taken() {
        var taken =
                post(
                        JSON,
                        """
                        {"columns":[{"machine":"south/gas/c-201","sensor":"t1",
                         "times":{"start":"%s","step":1},"values":[1,2,3]}]}
                        """
                                .formatted(now));
        assertThat(taken.path("accepted").asInt()).isEqualTo(3);
    }

    @Test
    void json_lines_are_taken_but_for_the_broken_ones() {
        var taken =
                post(
                        "application/x-ndjson",
                        """
                        {"machine":"south/gas/C-201","time":"%s","values":{"t1":1}}
                        {"machine":"south/gas/C-201","time":
                        {"machine":"south/gas/C-201","time":"%s","values":{"nobody":1}}
                        """
                                .formatted(now, now));
        assertThat(taken.path("received").asInt()).isEqualTo(3);
        assertThat(taken.path("accepted").asInt()).isEqualTo(1);
        assertThat(taken.path("refusals").path(0).path("line").asInt()).isEqualTo(2);
        assertThat(taken.path("refusals").path(0).path("code").asText()).isEqualTo("json.cut");
        var unknown = taken.path("refusals").path(1);
        assertThat(unknown.path("line").asInt()).isEqualTo(3);
        assertThat(unknown.path("sensor").asText()).isEqualTo("nobody");
        assertThat(unknown.path("message").asText()).isNotBlank().doesNotContain("{0}");
    }

    @Test
    void csv_is_taken_as_its_sensors_need_it() {
        var taken =
                post(
                        "text/csv; charset=utf-8",
                        "machine,time,t1,running,mode\nsouth/gas/C-201,%s,8.5,true,7\n"
                                .formatted(now));
        assertThat(taken.path("accepted").asInt()).as("%s", taken).isEqualTo(3);
    }

    @Test
    void compressed_bodies_are_taken() {
        var body =
                "{\"machine\":\"south/gas/C-201\",\"time\":\"%s\",\"values\":{\"t1\":1}}"
                        .formatted(now)
                        .getBytes(StandardCharsets.UTF_8);
        for (var coded : Map.of("gzip", gzip(body), "zstd", Zstd.compress(body)).entrySet()) {
            var taken =
                    device.with("Content-Encoding", coded.getKey())
                            .send("POST", ROUTE, JSON, coded.getValue())
                            .expect(202)
                            .json();
            assertThat(taken.path("accepted").asInt()).as(coded.getKey()).isEqualTo(1);
        }
    }

    /** Around the size at which a body stops being read in one piece. */
    @Test
    void no_length_of_a_body_is_lost() {
        for (int length = (1 << 16) - 1; length <= (1 << 16) + 1; length++) {
            var line =
                    "{\"machine\":\"south/gas/C-201\",\"time\":\"%s\",\"values\":{\"t1\":1}}"
                            .formatted(now);
            var taken = post("application/x-ndjson", line + " ".repeat(length - line.length()));
            assertThat(taken.path("accepted").asInt()).as("a body of %d", length).isOne();
        }
    }

    @Test
    void a_large_body_is_read_as_it_comes() {
        var body = new StringBuilder();
        long start = Instant.parse(now).toEpochMilli() - 100_000;
        for (int i = 0; i < 60_000; i++) {
            body.append("{\"machine\":\"south/gas/C-201\",\"time\":")
                    .append(start + i)
                    .append(",\"values\":{\"t1\":")
                    .append(i)
                    .append("}}\n");
        }
        assertThat(body.length()).isGreaterThan(3 << 20);
        var taken = post("application/x-ndjson", body.toString());
        assertThat(taken.path("accepted").asInt()).isEqualTo(60_000);
    }

    @Test
    void what_cannot_be_read_is_refused_whole() {
        refused(400, "json.cut", JSON, "[{\"machine\":");
        refused(415, "message.media-type", "application/xml", "<a/>");
        refused(422, "input.invalid", JSON, "{\"seq\":1,\"readings\":[]}");
        assertThat(device.send("POST", ROUTE + "?colour=1", JSON, "[]").expect(422).text())
                .contains("query.unknown");
        assertThat(
                        device.with("Content-Encoding", "br")
                                .send("POST", ROUTE, JSON, "[]")
                                .expect(415)
                                .json()
                                .path("code")
                                .asText())
                .isEqualTo("message.coding");
        assertThat(
                        device.with("Content-Encoding", "gzip")
                                .send("POST", ROUTE, JSON, "[]")
                                .expect(400)
                                .json()
                                .path("code")
                                .asText())
                .isEqualTo("message.coding-broken");
    }

    @Test
    void who_may_not_write_is_refused() {
        var body =
                "{\"machine\":\"south/gas/C-201\",\"time\":\"%s\",\"values\":{\"t1\":1}}"
                        .formatted(now);
        var reader = server.api().withToken(token("telemetry.read"));
        assertThat(reader.post(ROUTE, JSON, body).expect(403).json().path("code").asText())
                .isEqualTo("permission.missing");
        server.api().post(ROUTE, JSON, body).expect(401);
    }

    /** A token's admission is remembered for a moment; its end is not. */
    @Test
    void a_revoked_token_sends_nothing_more() {
        var made = makeToken("telemetry.write");
        var api = server.api().withToken(made.path("secret").asText());
        for (int i = 0; i < 3; i++) {
            api.post(ROUTE, JSON, "[]").expect(202);
        }
        admin.send("DELETE", "/api/v1/tokens/" + made.path("id").asText(), "", "").expect(204);
        api.post(ROUTE, JSON, "[]").expect(401);
    }

    private JsonNode post(String type, String body) {
        return device.post(ROUTE, type, body).expect(202).json();
    }

    private void refused(int status, String code, String type, String body) {
        var answer = device.post(ROUTE, type, body).expect(status).json();
        assertThat(answer.path("code").asText()).isEqualTo(code);
    }

    private void add(String collection, Map<String, ?> body) {
        admin.post("/api/v1/" + collection, body).expect(201);
    }

    private static Map<String, Object> sensor(String key, Map<String, String> more) {
        var body = new HashMap<String, Object>(more);
        body.put("parent", "south/gas/C-201");
        body.put("key", key);
        body.put("name", key);
        return body;
    }

    private String token(String action) {
        return makeToken(action).path("secret").asText();
    }

    private JsonNode makeToken(String action) {
        return admin.post(
                        "/api/v1/tokens",
                        Map.of(
                                "name",
                                action,
                                "scopes",
                                List.of(
                                        Map.of(
                                                "actions",
                                                List.of(action),
                                                "resources",
                                                List.of("plant:**")))))
                .expect(201)
                .json();
    }

    private static byte[] gzip(byte[] body) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
