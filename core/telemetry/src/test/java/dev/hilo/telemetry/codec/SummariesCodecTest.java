package dev.hilo.telemetry.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hilo.kernel.Refusal;
import dev.hilo.kernel.testing.Seeded;
import dev.hilo.plant.ValueType;
import dev.hilo.telemetry.Readings;
import dev.hilo.telemetry.ReadingsBuilder;
import dev.hilo.telemetry.history.Summary;
import dev.hilo.telemetry.testing.GeneratedReadings;
import java.util.random.RandomGenerator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SummariesCodecTest {

    private static final long MINUTE = 60_000_000;

    @Test
    void summaries_come_back_as_they_were() {
        Seeded.cases(
                300,
                random -> {
                    var readings = sorted(random, GeneratedReadings.type(random));
                    var expected = Summary.by(MINUTE, readings);
                    var found = SummariesCodec.decode(SummariesCodec.encode(readings, MINUTE));
                    assertThat(found).hasSameSizeAs(expected);
                    for (int i = 0; i < found.size(); i++) {
                        agree(found.get(i), expected.get(i));
                    }
                });
    }

    @Test
    void minutes_become_the_hours_that_readings_would() {
        Seeded.cases(
                300,
                random -> {
                    var readings = sorted(random, GeneratedReadings.type(random));
                    var expected = Summary.by(60 * MINUTE, readings);
                    var minutes = SummariesCodec.decode(SummariesCodec.encode(readings, MINUTE));
                    var found = SummariesCodec.decode(SummariesCodec.encode(minutes, 60 * MINUTE));
                    assertThat(found).hasSameSizeAs(expected);
                    for (int i = 0; i < found.size(); i++) {
                        agree(found.get(i), expected.get(i));
                    }
                });
    }

    /** Ten times 0.1 is not 1 to a computer that adds. */
    @Test
    void sums_of_decimals_are_exact() {
        var readings = new ReadingsBuilder(ValueType.NUMBER, 10);
        for (int i = 0; i < 10; i++) {
            readings.number(i * 1_000_000L, 0.1, 0);
        }
        var bytes = SummariesCodec.encode(readings.build(), MINUTE);
        var minute = SummariesCodec.decode(bytes).getFirst();
        assertThat(minute.sum()).isEqualTo(1.0);
        assertThat(minute.held()).isEqualTo(900_000);
        assertThat(bytes).hasSizeLessThan(30);
    }

    @Test
    void broken_bytes_are_refused() {
        Seeded.cases(
                300,
                random -> {
                    byte[] bytes = SummariesCodec.encode(sorted(random, ValueType.NUMBER), MINUTE);
                    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                    try {
                        SummariesCodec.decode(bytes);
                    } catch (Refusal refusal) {
                        assertThat(refusal.code()).startsWith("frame.");
                    }
                });
    }

    private static void agree(Summary found, Summary expected) {
        assertThat(figureless(found)).isEqualTo(figureless(expected));
        near(found.sum(), expected.sum());
        near(found.held(), expected.held());
    }

    private static void near(double found, double expected) {
        if (Double.isFinite(expected)) {
            assertThat(found).isCloseTo(expected, precise(expected));
        } else {
            assertThat(Double.compare(found, expected)).isZero();
        }
    }

    private static Offset<Double> precise(double number) {
        return within(Math.max(1e-3, Math.abs(number) * 1e-9));
    }

    private static Summary figureless(Summary s) {
        return new Summary(
                s.count(),
                s.bad(),
                s.firstTime(),
                s.lastTime(),
                s.min(),
                s.max(),
                0,
                s.first(),
                s.last(),
                0,
                s.heldFor(),
                s.carried());
    }

    private static Readings sorted(RandomGenerator random, ValueType type) {
        var readings = GeneratedReadings.of(random, type, random.nextInt(1, 400));
        var sorted = new ReadingsBuilder(type, readings.size());
        long before = Long.MIN_VALUE;
        for (int i = 0; i < readings.size(); i++) {
            if (readings.time(i) > before) {
                sorted.add(readings, i);
                before = readings.time(i);
            }
        }
        return sorted.build();
    }
}
