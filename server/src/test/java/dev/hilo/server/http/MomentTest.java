package dev.hilo.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hilo.kernel.Refusal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {

    @Test
    void a_time_is_read_in_any_zone_and_kept_to_the_microsecond() {
        assertThat(Moment.read("from", "2026-03-01T09:00:00.123456789-03:00"))
                .contains(Instant.parse("2026-03-01T12:00:00.123456Z"));
        assertThat(Moment.read("from", " ")).isEmpty();
        assertThat(Moment.read("from", null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999Z"})
    void the_years_that_four_digits_can_say_are_times(String text) {
        assertThat(Moment.read("from", text)).contains(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2026-03-01",
                "+1000000000-12-31T00:00:00Z",
                "+10000-01-01T00:00:00Z",
                "9999-12-31T23:59:59-03:00",
                "0000-12-31T00:00:00Z",
                "-0001-12-31T00:00:00Z",
                "+999999999-12-31T23:59:59-18:00"
            })
    void anything_else_is_refused_and_named(String text) {
        assertThatThrownBy(() -> Moment.read("from", text))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.problems())
                                        .singleElement()
                                        .satisfies(problem -> {
                                            assertThat(problem.field()).isEqualTo("from");
                                            assertThat(problem.code()).isEqualTo("time.invalid");
                                        }));
    }
}
