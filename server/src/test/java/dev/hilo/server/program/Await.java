package dev.hilo.server.program;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition, with a deadline. */
final class Await {

    private static final long DEADLINE_NANOS = 60_000_000_000L;
    private static final long PAUSE_NANOS = 20_000_000L;

    private Await() {}

    static void until(String what, BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > DEADLINE_NANOS) {
                throw new AssertionError("it did not happen in time: " + what);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
