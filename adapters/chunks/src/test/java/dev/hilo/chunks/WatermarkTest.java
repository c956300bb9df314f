package dev.hilo.chunks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.telemetry.SeriesNumber;
import org.junit.jupiter.api.Test;

class WatermarkTest {

    private static final long HOUR = Watermark.LATENESS;

    private final Watermark watermark = new Watermark();

    @Test
    void a_day_is_past_an_hour_after_its_end_by_the_readings_time() {
        observe(1, 0);
        observe(1, HOUR - 1);
        assertThat(watermark.isPast(0)).isFalse();
        observe(1, HOUR);
        assertThat(watermark.isPast(0)).isTrue();
    }

    /** Decision 5: one wrong clock seals nothing; several sources confirm a leap. */
    @Test
    void a_leap_counts_only_when_several_series_make_it() {
        observe(1, 0);
        observe(2, 50 * HOUR);
        observe(2, 51 * HOUR);
        observe(3, 40 * HOUR);
        assertThat(watermark.isPast(HOUR)).isFalse();
        observe(4, 45 * HOUR);
        assertThat(watermark.isPast(39 * HOUR)).isTrue();
        assertThat(watermark.isPast(40 * HOUR)).isFalse();
    }

    @Test
    void a_lonely_series_is_believed_when_it_goes_on_and_nobody_is_left_behind() {
        observe(1, 0);
        for (int i = 1; i < 10; i++) {
            observe(1, 2L * i * HOUR);
        }
        assertThat(watermark.isPast(HOUR)).isFalse();
        observe(1, 20 * HOUR);
        assertThat(watermark.isPast(19 * HOUR)).isTrue();
    }

    @Test
    void a_wrong_clock_is_not_believed_while_others_go_on() {
        for (int i = 0; i < 100; i++) {
            observe(1, i);
            observe(2, 50 * HOUR + i);
        }
        assertThat(watermark.isPast(0)).isFalse();
    }

    private void observe(int series, long time) {
        watermark.observe(new SeriesNumber(series), time);
    }
}
