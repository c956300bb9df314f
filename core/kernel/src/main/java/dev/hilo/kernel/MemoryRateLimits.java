package dev.hilo.kernel;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Rate limits of one process, by the generic cell rate algorithm (ITU-T I.371): a bucket is one
 * number, the moment at which it will be full again. Thread-safe; holds at most so many buckets,
 * and forgets the full ones first, because a full bucket says nothing.
 */
public final class MemoryRateLimits implements RateLimits {

    private static final int MOST_BUCKETS = 100_000;

    private final LongSupplier nanos;
    private final Map<String, Long> fullAt = new ConcurrentHashMap<>();

    /**
     * @param nanos a clock that only runs forward
     */
    public MemoryRateLimits(LongSupplier nanos) {
        this.nanos = nanos;
    }

    @Override
    public Duration take(String bucket, Rate rate) {
        long now = nanos.getAsLong();
        long step = step(rate);
        long room = step * (rate.permits() - 1L);
        var wait = new long[1];
        fullAt.compute(
                bucket,
                (_, known) -> {
                    long full = known == null || known - now < 0 ? now : known;
                    wait[0] = Math.max(0, full - now - room);
                    return wait[0] > 0 ? full : full + step;
                });
        if (fullAt.size() > MOST_BUCKETS) {
            forget(now);
        }
        // Rounded up: whoever waits as long as told is let in.
        return wait[0] == 0
                ? Duration.ZERO
                : Duration.ofMillis(TimeUnit.NANOSECONDS.toMillis(wait[0]) + 1);
    }

    @Override
    public void giveBack(String bucket, Rate rate) {
        fullAt.computeIfPresent(bucket, (_, full) -> full - step(rate));
    }

    @Override
    public void reset(String bucket) {
        fullAt.remove(bucket);
    }

    private static long step(Rate rate) {
        return Math.max(1, rate.period().toNanos() / rate.permits());
    }

    private void forget(long now) {
        fullAt.values().removeIf(full -> full - now <= 0);
        if (fullAt.size() > MOST_BUCKETS) {
            // Only under attack by that many addresses at once: start anew rather than grow.
            fullAt.clear();
        }
    }
}
