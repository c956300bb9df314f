package dev.hilo.telemetry.intake;

import static dev.hilo.telemetry.intake.IntakeHouse.ANA;
import static dev.hilo.telemetry.intake.IntakeHouse.C201;
import static dev.hilo.telemetry.intake.IntakeHouse.point;
import static dev.hilo.telemetry.intake.IntakeHouse.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hilo.kernel.Key;
import dev.hilo.kernel.Refusal;
import dev.hilo.kernel.log.Topic;
import dev.hilo.plant.ItemId;
import dev.hilo.plant.Level;
import dev.hilo.plant.Members;
import dev.hilo.plant.ReadingStream;
import dev.hilo.plant.ValueType;
import dev.hilo.plant.testing.PlantHouse;
import dev.hilo.telemetry.Frame;
import dev.hilo.telemetry.Quality;
import dev.hilo.telemetry.Reading;
import dev.hilo.telemetry.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IntakeTest {

    private final IntakeHouse house = new IntakeHouse();

    @BeforeEach
    void discharge() {
        house.plant.discharge();
        add("running", "valueType", "boolean");
        add("state", "valueType", "text");
        add("speed", "valueType", "number", "unit", "1", "stream", "drilling");
        add(
                "load",
                "valueType",
                "number",
                "unit",
                "1",
                "range",
                PlantHouse.map("low", 0, "high", 100));
    }

    @Test
    void readings_of_a_message_are_in_the_log_when_it_is_answered() {
        var message = house.intake.open(ANA);
        message.number(point(message, C201, "discharge"), house.now(), 81.3, 0);
        message.flag(point(message, C201, "running"), house.now(), true, 0);
        message.number(point(message, C201, "DISCHARGE"), house.now() + 1, 81.4, 0x4000);
        text(message, point(message, C201, "state"), house.now(), "idle");

        var taken = message.finish().join();

        assertThat(taken).isEqualTo(new Taken(4, 4, 0, 0, 0, List.of()));
        var frame = house.frames().getFirst();
        assertThat(frame.tenant()).isEqualTo(ANA.tenant());
        assertThat(frame.source()).isEqualTo("user:ana");
        assertThat(frame.sequence()).isEmpty();
        assertThat(frame.receipt()).contains(new Frame.Receipt(4, Map.of()));
        assertThat(frame.parts().stream().map(part -> part.readings().list()))
                .containsExactly(
                        List.of(
                                Reading.good(house.now(), 81.3),
                                new Reading(house.now() + 1, Value.of(81.4), Quality.UNCERTAIN)),
                        List.of(new Reading(house.now(), Value.of(true), Quality.GOOD)),
                        List.of(new Reading(house.now(), Value.of("idle"), Quality.GOOD)));
    }

    @Test
    void each_stream_has_its_topic_and_the_receipt_is_with_the_raw_readings() {
        house.send(C201, "speed", 3);

        assertThat(house.frames())
                .singleElement()
                .satisfies(raw -> {
                    assertThat(raw.parts()).isEmpty();
                    assertThat(raw.receipt()).contains(new Frame.Receipt(1, Map.of()));
                });
        assertThat(house.frames(Topic.DRILLING_REALTIME))
                .singleElement()
                .satisfies(drilling -> {
                    assertThat(drilling.size()).isEqualTo(1);
                    assertThat(drilling.receipt()).isEmpty();
                });
    }

    @Test
    void what_is_refused_is_counted_by_kind_with_its_first_place() {
        var message = house.intake.open(ANA);
        for (int i = 0; i < 5; i++) {
            message.at(10 + i);
            message.number(point(message, C201, "discharge"), house.now(), 1, 0);
            message.number(point(message, C201, "suction"), house.now(), 1, 0);
            text(message, point(message, C201, "discharge"), house.now(), "high");
        }
        message.refuse("json.malformed", "unexpected }", 1, 7);

        var taken = message.finish().join();

        assertThat(taken.received()).isEqualTo(16);
        assertThat(taken.accepted()).isEqualTo(5);
        assertThat(taken.refusals())
                .containsExactly(
                        refused(10, "suction", "sensor.not-found", List.of("suction"), 5),
                        refused(10, "discharge", "reading.type", List.of("number"), 5),
                        new RefusedReadings(
                                14,
                                Optional.empty(),
                                Optional.empty(),
                                "json.malformed",
                                List.of("unexpected }", 1, 7),
                                1));
        assertThat(house.frames().getFirst().receipt())
                .contains(
                        new Frame.Receipt(
                                16,
                                Map.of(
                                        "sensor.not-found", 5L,
                                        "reading.type", 5L,
                                        "json.malformed", 1L)));
    }

    @Test
    void a_number_outside_the_range_is_kept_as_bad_refused_or_kept_as_the_policy_says() {
        assertThat(house.send(C201, "load", 140).markedBad()).isEqualTo(1);
        house.let(policy(OutOfRange.REFUSE, false));
        assertThat(house.send(C201, "load", 140).refusals())
                .containsExactly(
                        refused(0, "load", "reading.out-of-range", List.of(0.0, 100.0), 1));
        house.let(policy(OutOfRange.KEEP, false));
        assertThat(house.send(C201, "load", 140).markedBad()).isZero();

        assertThat(
                        house.frames().stream()
                                .flatMap(frame -> frame.parts().stream())
                                .map(part -> part.readings().reading(0)))
                .containsExactly(
                        new Reading(house.now(), Value.of(140), Quality.BAD_OUT_OF_RANGE),
                        Reading.good(house.now(), 140));
    }

    @Test
    void times_too_far_ahead_or_too_old_are_refused() {
        var message = house.intake.open(ANA);
        var discharge = point(message, C201, "discharge");
        message.number(discharge, house.now() + 300_000_000L, 1, 0);
        message.number(discharge, house.now() + 300_000_001L, 1, 0);
        message.number(discharge, house.now() - 3660L * 86_400_000_000L - 1, 1, 0);

        assertThat(message.finish().join().refusals())
                .containsExactly(
                        refused(0, "discharge", "reading.time-ahead", List.of(300), 1),
                        refused(0, "discharge", "reading.time-old", List.of(3660), 1));
    }

    @Test
    void what_is_no_number_or_no_quality_or_no_text_is_refused() {
        var message = house.intake.open(ANA);
        var discharge = point(message, C201, "discharge");
        message.number(discharge, house.now(), Double.NaN, 0);
        message.number(discharge, house.now(), Double.POSITIVE_INFINITY, 0);
        message.number(discharge, house.now(), 1, 0x10000);
        var state = point(message, C201, "state");
        text(message, state, house.now(), "x".repeat(Message.LONGEST_TEXT + 1));
        message.text(state, house.now(), new byte[] {(byte) 0xC3}, 0, 1, 0);
        message.number(point(message, C201, "running"), house.now(), 2, 0);

        assertThat(message.finish().join().refusals().stream().map(RefusedReadings::code))
                .containsExactly(
                        "reading.not-a-number",
                        "reading.quality",
                        "reading.text-length",
                        "text.broken",
                        "reading.type");
    }

    @Test
    void a_flag_may_come_as_zero_or_one() {
        house.send(C201, "running", 1);
        assertThat(house.frames().getFirst().parts().getFirst().readings().value(0))
                .isEqualTo(Value.of(true));
    }

    @Test
    void a_sequence_travels_with_its_source() {
        var message = house.intake.open(ANA);
        message.source("edge-7");
        message.sequence(2, 41);
        message.number(point(message, C201, "discharge"), house.now(), 1, 0);
        message.finish().join();

        var frame = house.frames().getFirst();
        assertThat(frame.source()).isEqualTo("edge-7");
        assertThat(frame.sequence()).contains(new Frame.Sequence(2, 41));
    }

    @Test
    void a_sequence_without_a_source_is_refused() {
        var message = house.intake.open(ANA);
        message.sequence(0, 1);
        message.number(point(message, C201, "discharge"), house.now(), 1, 0);
        assertRefused(message.finish(), "input.invalid");
        assertThat(house.frames()).isEmpty();
    }

    @Test
    void a_message_without_readings_still_leaves_its_receipt() {
        var message = house.intake.open(ANA);
        message.source("edge-7");
        message.sequence(0, 9);
        assertThat(message.finish().join()).isEqualTo(new Taken(0, 0, 0, 0, 0, List.of()));
        assertThat(house.frames().getFirst().sequence()).contains(new Frame.Sequence(0, 9));
    }

    @Test
    void a_large_message_is_sent_on_in_frames_whose_receipts_add_up() {
        var message = house.intake.open(ANA);
        var discharge = point(message, C201, "discharge");
        for (int i = 0; i < 150_000; i++) {
            message.number(discharge, house.now() - i, i, 0);
            if (i % 50_000 == 0) {
                message.refuse(discharge, "reading.no-value");
            }
        }
        var taken = message.finish().join();

        assertThat(taken.accepted()).isEqualTo(150_000);
        var frames = house.frames();
        assertThat(frames.stream().map(Frame::size)).containsExactly(65_536L, 65_536L, 18_928L);
        assertThat(frames)
                .allSatisfy(frame ->
                        assertThat(frame.receipt().orElseThrow().accepted())
                                .isEqualTo(frame.size()));
        assertThat(frames.stream().mapToLong(f -> f.receipt().orElseThrow().received()).sum())
                .isEqualTo(150_003);
    }

    @Test
    void a_large_message_with_a_sequence_is_one_frame_or_none() {
        var message = house.intake.open(ANA);
        message.source("edge-7");
        message.sequence(0, 1);
        var discharge = point(message, C201, "discharge");
        for (int i = 0; i < Frame.MOST_READINGS; i++) {
            message.number(discharge, house.now() - i, 1, 0);
        }
        assertRefused(() -> message.number(discharge, house.now(), 1, 0), "message.too-large");
        message.close();
        assertThat(house.frames()).isEmpty();
    }

    @Test
    void a_full_log_refuses_the_message() {
        house.log.full(true);
        var message = house.intake.open(ANA);
        message.number(point(message, C201, "discharge"), house.now(), 1, 0);
        assertRefused(message.finish(), "log.full");
        house.log.full(false);
        assertThat(house.send(C201, "discharge", 1).accepted()).isEqualTo(1);
    }

    @Test
    void a_message_that_was_not_finished_leaves_nothing() {
        try (var message = house.intake.open(ANA)) {
            message.number(point(message, C201, "discharge"), house.now(), 1, 0);
        }
        assertThat(house.frames()).isEmpty();
        house.send(C201, "discharge", 2);
        assertThat(house.frames().getFirst().size()).isEqualTo(1);
    }

    @Test
    void memory_is_bounded_and_messages_beyond_it_are_put_off() {
        var small = new IntakeHouse(Budgets.Limits.NONE, 2_048);
        small.plant.discharge();
        var first = small.intake.open(ANA);
        var second = small.intake.open(ANA);
        assertRefused(() -> small.intake.open(ANA), "rate.exceeded");
        var discharge = point(first, C201, "discharge");
        for (int i = 0; i < 1_024; i++) {
            first.number(discharge, small.now(), i, 0);
        }
        assertRefused(() -> first.number(discharge, small.now(), 1, 0), "rate.exceeded");
        first.close();
        second.close();
        assertThat(small.send(C201, "discharge", 1).accepted()).isEqualTo(1);
    }

    @Test
    void a_series_that_cannot_begin_refuses_its_readings_and_no_others() {
        house.send(C201, "discharge", 1);
        for (int i = 1; i < IntakeHouse.MOST_SERIES; i++) {
            house.registry.open(
                    ANA.tenant(),
                    new ItemId(new UUID(1, i)),
                    ValueType.NUMBER,
                    ReadingStream.TELEMETRY,
                    new Key("usual"));
        }
        var message = house.intake.open(ANA);
        message.number(point(message, C201, "load"), house.now(), 1, 0);
        message.number(point(message, C201, "discharge"), house.now(), 2, 0);
        var taken = message.finish().join();
        assertThat(taken.accepted()).isEqualTo(1);
        assertThat(taken.refusals())
                .containsExactly(
                        refused(0, "load", "series.limit", List.of(IntakeHouse.MOST_SERIES), 1));
        assertThat(house.frames().getLast().size()).isEqualTo(1);
    }

    private void add(String key, Object... members) {
        var all = PlantHouse.map(members);
        all.put("parent", C201);
        all.put("key", key);
        all.put("kind", "signal");
        house.plant.plant.add(ANA, Level.SENSOR, Members.of(all));
    }

    private static IntakePolicy policy(OutOfRange outOfRange, boolean discovery) {
        return new IntakePolicy(discovery, outOfRange, 300, 3660, 0, 0);
    }

    private static RefusedReadings refused(
            long first, String sensor, String code, List<Object> arguments, long count) {
        return new RefusedReadings(
                first, Optional.of(C201), Optional.of(sensor), code, arguments, count);
    }

    private static void assertRefused(CompletableFuture<Taken> answer, String code) {
        assertThatThrownBy(answer::join)
                .cause()
                .isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.code()).isEqualTo(code));
    }

    private static void assertRefused(ThrowingCallable work, String code) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.code()).isEqualTo(code));
    }
}
