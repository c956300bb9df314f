package dev.hilo.kernel.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another thread will bring about. */
public final class Eventually {

    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final long PAUSE_NANOS = 1_000_000;

    private Eventually() {}

    /** Returns as soon as the condition holds; fails after half a minute. */
    public static void until(String what, BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > DEADLINE.toNanos()) {
                throw new AssertionError("not within " + DEADLINE.toSeconds() + " s: " + what);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
