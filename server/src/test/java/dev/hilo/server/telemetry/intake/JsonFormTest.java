package dev.hilo.server.telemetry.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hilo.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class JsonFormTest {

    @Test
    void one_object_is_one_moment_of_a_machine() {
        assertThat(
                        Bodies.json(
                                """
                                {"machine": "south/C-201", "time": "2026-11-20T12:00:00.5Z",
                                 "values": {"temperature": 81.3, "running": true, "state": "idle"}}
                                """))
                .containsExactly(
                        "0 south/C-201/temperature 1795176000500000 81.3",
                        "0 south/C-201/running 1795176000500000 true",
                        "0 south/C-201/state 1795176000500000 'idle'");
    }

    @Test
    void members_come_in_any_order() {
        assertThat(
                        Bodies.json(
                                "{\"values\":{\"t\":1},\"time\":1000,\"source\":\"plc\",\"machine\":\"m\"}"))
                .containsExactly("source plc", "0 m/t 1000000 1.0");
    }

    @Test
    void a_list_counts_its_items_from_zero() {
        assertThat(
                        Bodies.json(
                                "[{\"machine\":\"m\",\"time\":1,\"values\":{\"t\":1}},"
                                        + "{\"machine\":\"n\",\"time\":2,\"values\":{\"t\":-2.5e-3}}]"))
                .containsExactly("0 m/t 1000 1.0", "1 n/t 2000 -0.0025");
        assertThat(Bodies.json(" [ ] ")).isEmpty();
    }

    @Test
    void an_envelope_names_source_and_sequence_before_or_after_the_readings() {
        var readings = "\"readings\":[{\"machine\":\"m\",\"time\":1,\"values\":{\"t\":1}}]";
        assertThat(Bodies.json("{\"source\":\"plc\",\"epoch\":3,\"seq\":7," + readings + "}"))
                .containsExactly("source plc", "sequence 3/7", "0 m/t 1000 1.0");
        assertThat(Bodies.json("{" + readings + ",\"seq\":7,\"source\":\"plc\"}"))
                .containsExactly("0 m/t 1000 1.0", "source plc", "sequence 0/7");
    }

    @Test
    void columns_bring_many_readings_of_one_sensor() {
        assertThat(
                        Bodies.json(
                                """
                                {"columns": [
                                  {"machine":"m","sensor":"t","times":[1,2],"values":[5,6.25],
                                   "qualities":["good","bad.sensor-failure"]},
                                  {"values":["on","off"],"sensor":"s","machine":"m",
                                   "times":{"start":10,"step":0.5},"qualities":"uncertain"}]}
                                """))
                .containsExactly(
                        "0 m/t 1000 5.0",
                        "0 m/t 2000 6.25 !808c",
                        "1 m/s 10000 'on' !4000",
                        "1 m/s 10500 'off' !4000");
    }

    @Test
    void a_value_may_have_a_quality_and_a_time_of_its_own() {
        assertThat(
                        Bodies.json(
                                """
                                {"machine":"m","time":1,"values":{
                                  "a":{"value":1,"quality":"bad.0x80AB"},
                                  "b":{"time":5,"value":true},
                                  "c":{"quality":2156658688,"value":3}}}
                                """))
                .containsExactly("0 m/a 1000 1.0 !80ab", "0 m/b 5000 true", "0 m/c 1000 3.0 !808c");
    }

    @Test
    void what_is_no_reading_is_refused_at_its_place_and_the_rest_counts() {
        assertThat(
                        Bodies.json(
                                """
                                [{"machine":"m","time":1,"values":{"a":null,"b":[1],"c":1e999,"d":4,
                                   "e":{"value":1,"colour":2},"f":{"value":1,"quality":"fine"}}},
                                 {"machine":"m","values":{"a":1}},
                                 {"time":1,"values":{"a":1,"b":2}},
                                 {"machine":"m","time":"noon","values":{"a":1}},
                                 {"machine":"m","time":1},
                                 {"machine":"m","time":1,"vaules":{"a":1}},
                                 {"machine":"m","time":1,"time":2,"values":{"a":1}}]
                                """))
                .containsExactly(
                        "0 m/a no reading.no-value[]",
                        "0 m/b no reading.value-kind[]",
                        "0 m/c no number.finite[]",
                        "0 m/d 1000 4.0",
                        "0 m/e no reading.value-member-unknown[colour]",
                        "0 m/f no reading.quality-unknown[\"fine\"]",
                        "1 m/a no reading.no-time[]",
                        "2 no reading.no-machine[]",
                        "2 no reading.no-machine[]",
                        "3 no reading.time-invalid[\"noon\"]",
                        "4 no reading.no-values[]",
                        "5 no reading.member-unknown[vaules]",
                        "6 no reading.member-twice[time]");
    }

    @Test
    void columns_of_different_length_are_refused_whole() {
        assertThat(
                        Bodies.json(
                                """
                                {"columns": [
                                  {"machine":"m","sensor":"t","times":[1,2,3],"values":[5,6]},
                                  {"machine":"m","sensor":"t","times":{"start":1},"values":[5]},
                                  {"machine":"m","times":[1],"values":[5]}]}
                                """))
                .containsExactly(
                        "0 no column.lengths[3, 2, 3]",
                        "0 no column.lengths[3, 2, 3]",
                        "0 no column.lengths[3, 2, 3]",
                        "1 no column.steps[]",
                        "2 no column.no-sensor[]");
    }

    @Test
    void escapes_and_other_scripts_are_read() {
        assertThat(
                        Bodies.json(
                                "{\"machine\":\"s\\u00edtio/\\\"a\\\"\",\"time\":1,\"values\":"
                                        + "{\"\\u0061b\":\"\\ud83d\\ude00\\n\",\"ñ\":\"Ω\",\"x\":\"\\ud83d\"}}"))
                .containsExactly(
                        "0 sítio/\"a\"/ab 1000 '😀\n'",
                        "0 sítio/\"a\"/ñ 1000 'Ω'",
                        "0 sítio/\"a\"/x no json.escape[]");
    }

    @Test
    void what_is_no_json_says_where() {
        assertRefused(() -> Bodies.json("[{\"machine\":\"m\",]"), "json.unexpected");
        assertRefused(() -> Bodies.json("[{\"machine\":\"m\""), "json.cut");
        assertRefused(() -> Bodies.json(""), "json.cut");
        assertRefused(() -> Bodies.json("[] []"), "json.unexpected");
        assertRefused(() -> Bodies.json("17"), "json.unexpected");
        assertRefused(
                () -> Bodies.json("{\"machine\":\"m\",\"time\":1,\"values\":{\"a\":01}}"),
                "json.unexpected");
        assertRefused(() -> Bodies.json("{\"readings\":[],\"colour\":1}"), "input.invalid");
        assertRefused(() -> Bodies.json("[".repeat(100_000)), "json.unexpected");
        assertRefused(
                () ->
                        Bodies.json(
                                "{\"machine\":\"m\",\"time\":1,\"values\":{\"a\":"
                                        + "[".repeat(100_000)),
                "json.unexpected");
    }

    @Test
    void two_sources_in_one_message_contradict_each_other() {
        assertRefused(
                () -> Bodies.json("[{\"source\":\"a\"},{\"source\":\"b\"}]"), "input.invalid");
        assertRefused(() -> Bodies.json("{\"seq\":4,\"readings\":[]}"), "input.invalid");
        assertThat(Bodies.json("{\"source\":\"a\",\"seq\":1}"))
                .isEqualTo(List.of("source a", "sequence 0/1"));
    }

    @Test
    void an_item_that_never_ends_is_refused_before_it_fills_the_memory() {
        var form = new JsonForm(Precision.MILLISECONDS, new Envelope(), new Told());
        var piece = "[".concat(" ".repeat(63)).getBytes(StandardCharsets.UTF_8);
        form.take("{\"machine\":\"".getBytes(StandardCharsets.UTF_8), 0, 12);
        assertRefused(
                () -> {
                    while (true) {
                        form.take(piece, 0, piece.length);
                    }
                },
                "message.item-too-large");
    }

    private static void assertRefused(ThrowingCallable work, String code) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
