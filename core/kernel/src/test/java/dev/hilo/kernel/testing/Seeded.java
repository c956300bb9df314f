package dev.hilo.kernel.testing;

import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Properties over generated cases. The seed of a failing case stands in the failure; run it alone
 * with {@code -Dseed=…}.
 */
public final class Seeded {

    private static final long FIRST_SEED = 20_261_120L;

    private Seeded() {}

    /** Runs the property so many times, each with its own generator. */
    public static void cases(int count, Consumer<RandomGenerator> property) {
        Long only = Long.getLong("seed");
        long first = only == null ? FIRST_SEED : only;
        long last = only == null ? FIRST_SEED + count - 1 : only;
        for (long seed = first; seed <= last; seed++) {
            try {
                property.accept(random(seed));
            } catch (RuntimeException | AssertionError failure) {
                throw new AssertionError("failed with -Dseed=" + seed, failure);
            }
        }
    }

    public static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
