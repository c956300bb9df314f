package dev.hilo.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hilo.kernel.Problem;
import dev.hilo.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodiesTest {

    /** A body for tests. */
    public record Pump(
            String key,
            Optional<String> name,
            Optional<Band> band,
            List<String> tags,
            Optional<Integer> poles,
            Optional<Instant> since,
            boolean running) {

        /** Part of it. */
        public record Band(double low, double high) {}
    }

    private final JsonBodies bodies = new JsonBodies();

    @Test
    void a_whole_body_becomes_a_record() {
        var pump =
                read(
                        """
                        {"key": "P-101", "band": {"low": 1, "high": 2.5}, "tags": ["a"],
                         "since": "2026-03-01T00:00:00Z", "running": true}
                        """);
        assertThat(pump)
                .isEqualTo(
                        new Pump(
                                "P-101",
                                Optional.empty(),
                                Optional.of(new Pump.Band(1, 2.5)),
                                List.of("a"),
                                Optional.empty(),
                                Optional.of(Instant.parse("2026-03-01T00:00:00Z")),
                                true));
    }

    @Test
    void all_problems_are_told_together_with_their_places() {
        assertThat(
                        problems(
                                """
                                {"key": 7, "colour": "red", "band": {"low": "x", "depth": 1},
                                 "tags": "a", "poles": 2.5, "since": "yesterday", "running": 1}
                                """))
                .extracting(problem -> problem.field() + " " + problem.code())
                .containsExactlyInAnyOrder(
                        "key json.expected",
                        "colour field.unknown",
                        "band/low json.expected",
                        "band/depth field.unknown",
                        "band/high field.required",
                        "tags json.expected",
                        "poles json.expected",
                        "since json.expected",
                        "running json.expected");
    }

    @Test
    void missing_members_are_told() {
        assertThat(problems("{\"tags\": [null], \"running\": false}"))
                .extracting(problem -> problem.field() + " " + problem.code())
                .containsExactlyInAnyOrder("key field.required", "tags/0 field.required");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\"text\"",
                "{\"key\": \"a\", \"key\": \"b\"}",
                "{\"key\": \"a\"} {}",
                "{\"key\": NaN}",
                "{'key': 'a'}"
            })
    void what_is_not_one_json_object_is_malformed(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.MALFORMED));
    }

    @Test
    void broken_utf_8_is_malformed() {
        var bytes = "{\"key\": \"a\u00ff\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> bodies.read(bytes, Pump.class))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.MALFORMED));
    }

    @Test
    void a_nesting_without_end_is_malformed() {
        var deep = "{\"key\":".repeat(5000) + "1" + "}".repeat(5000);
        assertThatThrownBy(() -> read(deep)).isInstanceOf(Refusal.class);
    }

    @Test
    void a_merge_patch_changes_what_it_names_and_removes_what_it_nulls() {
        Map<String, Object> present =
                Map.of(
                        "key",
                        "P-101",
                        "name",
                        "Feed pump",
                        "band",
                        Map.of("low", 1, "high", 2),
                        "tags",
                        List.of("a"),
                        "running",
                        true);
        var patch = "{\"name\": null, \"band\": {\"high\": 3}}".getBytes(StandardCharsets.UTF_8);
        assertThat(bodies.merge(present, patch, Pump.class))
                .isEqualTo(
                        new Pump(
                                "P-101",
                                Optional.empty(),
                                Optional.of(new Pump.Band(1, 3)),
                                List.of("a"),
                                Optional.empty(),
                                Optional.empty(),
                                true));
    }

    private Pump read(String json) {
        return bodies.read(json.getBytes(StandardCharsets.UTF_8), Pump.class);
    }

    private List<Problem> problems(String json) {
        var problems = new ArrayList<Problem>();
        assertThatThrownBy(() -> read(json))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> problems.addAll(refusal.problems()));
        return problems;
    }
}
