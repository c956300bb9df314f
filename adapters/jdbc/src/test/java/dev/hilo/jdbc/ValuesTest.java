package dev.hilo.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ValuesTest {

    @Test
    void a_time_is_kept_to_the_microsecond() {
        var time = Instant.parse("2026-03-01T12:00:00.123456Z");
        assertThat(Values.instant(Values.micros(time))).isEqualTo(time);
    }

    @Test
    void a_time_that_no_column_holds_is_still_before_or_after_all_others() {
        assertThat(Values.micros(Instant.MAX)).isEqualTo(Long.MAX_VALUE);
        assertThat(Values.micros(Instant.MIN)).isEqualTo(Long.MIN_VALUE);
        assertThat(Values.micros(Values.instant(Long.MAX_VALUE))).isEqualTo(Long.MAX_VALUE);
        assertThat(Values.micros(Values.instant(Long.MIN_VALUE))).isEqualTo(Long.MIN_VALUE);
    }
}
