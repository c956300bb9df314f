package dev.hilo.bench;

import java.util.function.LongSupplier;

/** How long a question takes when nothing disturbs it. */
final class Questions {

    private Questions() {}

    /** The shortest of so many, in milliseconds. */
    static double best(int times, LongSupplier question) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < times; i++) {
            long begun = System.nanoTime();
            if (question.getAsLong() == 0) {
                throw new IllegalStateException("nothing was found");
            }
            best = Math.min(best, System.nanoTime() - begun);
        }
        return best / 1e6;
    }
}
