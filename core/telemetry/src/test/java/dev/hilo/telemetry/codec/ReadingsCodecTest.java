package dev.hilo.telemetry.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.kernel.testing.Seeded;
import dev.hilo.plant.ValueType;
import dev.hilo.telemetry.ReadingsBuilder;
import dev.hilo.telemetry.testing.GeneratedReadings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadingsCodecTest {

    private static final long NOON = 1_772_366_400_000_000L;

    @ParameterizedTest
    @EnumSource
    void what_is_written_is_read_to_the_bit(ValueType type) {
        Seeded.cases(
                300,
                random -> {
                    var readings = GeneratedReadings.of(random, type, random.nextInt(1, 300));
                    assertThat(ReadingsCodec.decode(ReadingsCodec.encode(readings)))
                            .isEqualTo(readings);
                });
    }

    @Test
    void a_steady_constant_hour_takes_a_few_bytes() {
        var hour = new ReadingsBuilder(ValueType.NUMBER, 3600);
        for (int i = 0; i < 3600; i++) {
            hour.number(NOON + i * 1_000_000L, 21.5, 0);
        }
        assertThat(ReadingsCodec.encode(hour.build())).hasSizeLessThan(24);
    }

    @Test
    void a_walk_of_two_decimals_takes_a_byte_a_reading() {
        var random = Seeded.random(1);
        var hour = new ReadingsBuilder(ValueType.NUMBER, 3600);
        long hundredths = 2_150;
        for (int i = 0; i < 3600; i++) {
            hundredths += random.nextInt(-20, 21);
            hour.number(NOON + i * 1_000_000L, hundredths / 100.0, 0);
        }
        assertThat(ReadingsCodec.encode(hour.build())).hasSizeLessThan(3600 + 32);
    }

    @Test
    void the_extremes_of_time_survive() {
        var ends =
                new ReadingsBuilder(ValueType.NUMBER, 3)
                        .number(Long.MIN_VALUE, 1, 0)
                        .number(Long.MAX_VALUE, 2, 0)
                        .number(0, 3, 0xFFFF)
                        .build();
        assertThat(ReadingsCodec.decode(ReadingsCodec.encode(ends))).isEqualTo(ends);
    }
}
