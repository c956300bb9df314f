package dev.hilo.telemetry.testing;

import dev.hilo.plant.ValueType;
import dev.hilo.telemetry.Readings;
import dev.hilo.telemetry.ReadingsBuilder;
import java.util.List;
import java.util.random.RandomGenerator;

/** Readings of every shape that plants send, and of some that none should. */
public final class GeneratedReadings {

    private static final int[] QUALITIES = {0, 0x4090, 0x8000, 0x808C};
    private static final double[] AWKWARD = {
        0.0, -0.0, Double.NaN, Double.POSITIVE_INFINITY, Double.MIN_VALUE, Double.MAX_VALUE, 1e15
    };
    private static final List<ValueType> TYPES = List.of(ValueType.values());
    private static final long[] UNITS = {1, 1_000, 1_000_000};

    private GeneratedReadings() {}

    public static ValueType type(RandomGenerator random) {
        return TYPES.get(random.nextInt(TYPES.size()));
    }

    public static Readings of(RandomGenerator random, ValueType type, int size) {
        var builder = new ReadingsBuilder(type, size);
        long unit = UNITS[random.nextInt(UNITS.length)];
        boolean steady = random.nextBoolean();
        boolean constant = random.nextInt(4) == 0;
        boolean good = random.nextBoolean();
        int shape = random.nextInt(4);
        double number = number(random, shape, 20);
        long time = random.nextLong(-1_000_000, 2_000_000_000) * unit;
        for (int i = 0; i < size; i++) {
            time += steady ? unit * 5 : random.nextLong(-3, 10) * unit;
            number = constant ? number : number(random, shape, number);
            int quality = good ? 0 : QUALITIES[random.nextInt(QUALITIES.length)];
            switch (type) {
                case NUMBER -> builder.number(time, number, quality);
                case BOOLEAN -> builder.flag(time, !constant && random.nextBoolean(), quality);
                case TEXT -> builder.text(time, "state ñ " + random.nextInt(5), quality);
            }
        }
        return builder.build();
    }

    private static double number(RandomGenerator random, int shape, double before) {
        return switch (shape) {
            case 0 -> Math.rint(before * 100 + random.nextInt(-20, 21)) / 100;
            case 1 -> random.nextGaussian();
            case 2 -> random.nextLong(1L << 40);
            default -> AWKWARD[random.nextInt(AWKWARD.length)];
        };
    }
}
