package dev.hilo.kernel;

import java.time.Duration;

/** How often something may happen. Implementations must be thread-safe and bounded in memory. */
public interface RateLimits {

    /**
     * Takes one permit from the bucket of that name.
     *
     * @return how long to wait before asking again; zero when the permit was granted
     */
    Duration take(String bucket, Rate rate);

    /** Puts back a permit that turned out not to count; a full bucket stays as it is. */
    void giveBack(String bucket, Rate rate);

    /** Forgets the bucket, so that the next permit is granted. */
    void reset(String bucket);

    /** So many at once, refilled evenly over the period. */
    record Rate(int permits, Duration period) {
        public Rate {
            if (permits < 1 || period.isNegative() || period.isZero()) {
                throw new IllegalArgumentException("a rate needs permits and a period");
            }
        }
    }
}
