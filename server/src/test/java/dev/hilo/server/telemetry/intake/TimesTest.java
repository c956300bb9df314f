package dev.hilo.server.telemetry.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.kernel.testing.Seeded;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class TimesTest {

    @Test
    void every_time_is_read_as_the_platform_reads_it() {
        Seeded.cases(
                20_000,
                random -> {
                    long micros =
                            random.nextLong(-62_135_596_800_000_000L, 253_402_300_800_000_000L);
                    var offset = ZoneOffset.ofTotalSeconds(60 * random.nextInt(-1079, 1080));
                    var time = Instant.EPOCH.plus(micros, ChronoUnit.MICROS).atOffset(offset);
                    if (time.getYear() < 1 || time.getYear() > 9999) {
                        return;
                    }
                    var text = withSeconds(time);
                    assertThat(read(text)).as(text).isEqualTo(micros);
                });
    }

    private static String withSeconds(OffsetDateTime time) {
        var text = time.toString();
        // The platform leaves seconds out when there are none.
        return text.charAt(16) == ':' ? text : text.substring(0, 16) + ":00" + text.substring(16);
    }

    @Test
    void finer_than_microseconds_is_cut_off() {
        assertThat(read("1970-01-01T00:00:00.0000019Z")).isEqualTo(1);
        assertThat(read("1970-01-01 00:00:01.5z")).isEqualTo(1_500_000);
    }

    @Test
    void what_is_no_moment_is_none() {
        for (String text :
                new String[] {
                    "",
                    "2026-11-20",
                    "2026-11-20T12:00:00",
                    "2026-02-29T12:00:00Z",
                    "2026-13-01T12:00:00Z",
                    "2026-11-20T24:00:00Z",
                    "2026-11-20T12:60:00Z",
                    "2026-11-20T12:00:60Z",
                    "2026-11-20T12:00:00.Z",
                    "2026-11-20T12:00:00+3",
                    "2026-11-20T12:00:00Zx",
                    "0000-01-01T00:00:00Z",
                    "20a6-11-20T12:00:00Z"
                }) {
            assertThat(read(text)).as(text).isEqualTo(Times.NONE);
        }
    }

    private static long read(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return Times.rfc3339(bytes, 0, bytes.length);
    }
}
