package dev.hilo.bench;

import java.util.function.LongSupplier;

/** How long questions take. Each has to find something. */
final class Questions {

    private Questions() {}

    /** Of one that is asked so many times, the shortest, in milliseconds. */
    static double best(int times, LongSupplier question) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < times; i++) {
            best = Math.min(best, once(question));
        }
        return best;
    }

    /** Of one that is asked now, in milliseconds. */
    static double once(LongSupplier question) {
        long begun = System.nanoTime();
        if (question.getAsLong() == 0) {
            throw new IllegalStateException("nothing was found");
        }
        return (System.nanoTime() - begun) / 1e6;
    }
}
