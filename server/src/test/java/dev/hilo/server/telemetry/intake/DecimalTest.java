package dev.hilo.server.telemetry.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.kernel.testing.Seeded;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class DecimalTest {

    private final Decimal decimal = new Decimal();

    @Test
    void every_number_is_the_nearest_double() {
        Seeded.cases(
                20_000,
                random -> {
                    var text = written(random);
                    assertThat(reads(text)).as(text).isTrue();
                    assertThat(Double.doubleToRawLongBits(decimal.number()))
                            .as(text)
                            .isEqualTo(Double.doubleToRawLongBits(Double.parseDouble(text)));
                });
    }

    @Test
    void scaling_is_exact_and_rounds_down() {
        Seeded.cases(
                20_000,
                random -> {
                    var text =
                            random.nextLong(-100_000_000_000_000L, 100_000_000_000_000L)
                                    + (random.nextBoolean() ? "." + random.nextInt(10_000) : "");
                    int power = random.nextInt(-4, 7);
                    var expected =
                            new BigDecimal(text)
                                    .scaleByPowerOfTen(power)
                                    .setScale(0, RoundingMode.FLOOR);
                    reads(text);
                    assertThat(decimal.scaled(power))
                            .as(text + " e" + power)
                            .isEqualTo(
                                    expected.toBigIntegerExact().bitLength() > 63
                                            ? Times.NONE
                                            : expected.longValueExact());
                });
    }

    @Test
    void what_json_does_not_call_a_number_is_none() {
        for (String text :
                new String[] {
                    "", "-", "+1", "01", "-01", ".5", "5.", "1e", "1e+", "0x10", "1d", "NaN", "1 ",
                    "--1", "1.2.3", "1e5.5"
                }) {
            assertThat(reads(text)).as(text).isFalse();
        }
        assertThat(reads("-0")).isTrue();
        assertThat(decimal.number()).isEqualTo(-0.0);
        assertThat(reads("1e999")).isTrue();
        assertThat(decimal.number()).isInfinite();
    }

    private boolean reads(String text) {
        var bytes = text.getBytes(StandardCharsets.US_ASCII);
        return decimal.read(bytes, 0, bytes.length, '.');
    }

    private static String written(RandomGenerator random) {
        return switch (random.nextInt(5)) {
            case 0 -> Long.toString(random.nextLong());
            case 1 -> random.nextInt(-10_000, 10_000) + "." + random.nextInt(100);
            case 2 -> jsonOf(Double.longBitsToDouble(random.nextLong()));
            case 3 ->
                    random.nextInt(100)
                            + "."
                            + Long.toUnsignedString(random.nextLong())
                            + "e"
                            + random.nextInt(-340, 340);
            default -> Double.toString(random.nextGaussian());
        };
    }

    private static String jsonOf(double number) {
        return Double.isFinite(number) ? Double.toString(number) : "0";
    }
}
