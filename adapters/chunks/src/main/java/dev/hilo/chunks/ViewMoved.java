package dev.hilo.chunks;

import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** A chunk was rewritten while its older form was to be read: look again, at a fresh view. */
final class ViewMoved extends RuntimeException {

    private static final int MOST_LOOKS = 100_000;
    private static final long HAND_OVER_NANOS = 100_000;

    ViewMoved() {
        super("a chunk was rewritten", null, false, false);
    }

    /** Looks again while a checkpoint that has committed is about to hand over its new views. */
    static <T> T lookingAgain(Supplier<T> question) {
        for (int looks = 1; ; looks++) {
            try {
                return question.get();
            } catch (ViewMoved moved) {
                if (looks == MOST_LOOKS) {
                    throw new ChunkFailure("a chunk is missing from its file", moved);
                }
                LockSupport.parkNanos(HAND_OVER_NANOS);
            }
        }
    }
}
