package dev.hilo.bench;

import java.util.function.LongSupplier;

/** How long something takes. */
final class Stopwatch {

    private static final int TIMES = 200;

    private Stopwatch() {}

    /** Milliseconds of the fastest of many, each of which has to find something. */
    static double best(LongSupplier question) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < TIMES; i++) {
            best = Math.min(best, once(question));
        }
        return best;
    }

    /** Milliseconds of one. */
    static double once(LongSupplier question) {
        long begun = System.nanoTime();
        if (question.getAsLong() == 0) {
            throw new IllegalStateException("nothing was found");
        }
        return (System.nanoTime() - begun) / 1e6;
    }
}
