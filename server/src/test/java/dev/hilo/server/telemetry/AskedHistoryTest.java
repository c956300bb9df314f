package dev.hilo.server.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hilo.kernel.Refusal;
import dev.hilo.telemetry.history.Span;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AskedHistoryTest {

    @Test
    void a_step_is_written_shortly_or_as_iso_8601_writes_it() {
        assertThat(AskedHistory.step("5m")).isEqualTo(Duration.ofMinutes(5));
        assertThat(AskedHistory.step("250ms")).isEqualTo(Duration.ofMillis(250));
        assertThat(AskedHistory.step("1d")).isEqualTo(Duration.ofDays(1));
        assertThat(AskedHistory.step("PT15M")).isEqualTo(Duration.ofMinutes(15));
        assertThat(AskedHistory.step(null)).isEqualTo(Duration.ofHours(1));
        for (var wrong : new String[] {"0m", "5", "m", "5 m", "1w", "-5m", "P1M", "9999999s"}) {
            assertThatThrownBy(() -> AskedHistory.step(wrong))
                    .as(wrong)
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            no ->
                                    assertThat(no.problems().getFirst().code())
                                            .isEqualTo("step.invalid"));
        }
    }

    @Test
    void whole_days_are_answered_as_days() {
        assertThat(AskedHistory.written(Duration.ofDays(7))).isEqualTo("P7D");
        assertThat(AskedHistory.written(Duration.ofMinutes(90))).isEqualTo("PT1H30M");
    }

    @Test
    void a_span_without_ends_is_all_of_time() {
        assertThat(AskedHistory.span(null, "")).isEqualTo(Span.ALL);
    }
}
