package dev.hilo.kernel;

import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Time-ordered identifiers (RFC 9562, version 7): 48 bits of milliseconds, a 12-bit counter within
 * the millisecond (its method 1), 62 random bits. Each is greater than the one before even when the
 * clock stands still or steps back, so that keyset pages by identifier follow the order of
 * creation.
 *
 * <p>Thread-safe: one lock around two fields.
 */
public final class UuidV7 implements Ids {

    private static final int COUNTER_LIMIT = 1 << 12;

    private final InstantSource clock;
    private final RandomGenerator random;
    private long lastMillis = -1;
    private int counter;

    public UuidV7(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public synchronized UUID next() {
        long millis = clock.millis();
        if (millis > lastMillis) {
            lastMillis = millis;
            // Starting in the lower half leaves room to count without borrowing from the clock.
            counter = random.nextInt(COUNTER_LIMIT / 2);
        } else if (++counter == COUNTER_LIMIT) {
            lastMillis++;
            counter = 0;
        }
        long high = (lastMillis << 16) | 0x7000L | counter;
        long low = (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
