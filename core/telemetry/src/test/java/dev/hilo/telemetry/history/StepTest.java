package dev.hilo.telemetry.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hilo.kernel.Refusal;
import dev.hilo.telemetry.Reading;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class StepTest {

    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

    @Test
    void a_day_of_23_hours_is_one_day() {
        var day = new Step(Duration.ofDays(1), MADRID).around(micros("2026-03-29T12:00:00Z"));
        assertThat(day.to() - day.from()).isEqualTo(23L * 3600 * 1_000_000);
    }

    @Test
    void steps_start_anew_at_local_midnight() {
        var five = new Step(Duration.ofHours(5), MADRID);
        assertThat(five.around(micros("2026-06-01T21:30:00Z")))
                .isEqualTo(
                        new Span(micros("2026-06-01T18:00:00Z"), micros("2026-06-01T22:00:00Z")));
    }

    @Test
    void a_step_that_is_no_time_or_half_a_day_too_long_is_refused() {
        for (var wrong : new Duration[] {Duration.ZERO, Duration.ofHours(36)}) {
            assertThatThrownBy(() -> new Step(wrong, MADRID)).isInstanceOf(Refusal.class);
        }
    }

    private static long micros(String at) {
        return Reading.micros(Instant.parse(at));
    }
}
