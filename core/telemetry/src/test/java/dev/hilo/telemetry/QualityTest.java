package dev.hilo.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.telemetry.Quality.Severity;
import org.junit.jupiter.api.Test;

class QualityTest {

    @Test
    void the_first_two_bits_are_the_severity() {
        assertThat(Quality.GOOD_LOCAL_OVERRIDE.severity()).isEqualTo(Severity.GOOD);
        assertThat(Quality.UNCERTAIN_LAST_USABLE.severity()).isEqualTo(Severity.UNCERTAIN);
        assertThat(Quality.BAD_SENSOR_FAILURE.severity()).isEqualTo(Severity.BAD);
        assertThat(new Quality(0xC000).severity()).as("reserved").isEqualTo(Severity.BAD);
    }

    @Test
    void a_status_code_keeps_its_reason_and_loses_its_flags() {
        assertThat(Quality.ofStatus(0x808C_0480)).isEqualTo(Quality.BAD_SENSOR_FAILURE);
    }
}
