package dev.hilo.server.telemetry.intake;

import dev.hilo.kernel.Refusal;
import java.util.concurrent.atomic.AtomicLong;

/** How many bytes of bodies wait to be read, of all requests together: bounded. Thread-safe. */
final class BytesHeld {

    private static final long MOST = 64L << 20;
    private static final int RETRY_AFTER_SECONDS = 1;

    private final AtomicLong held = new AtomicLong();

    void add(int bytes) {
        if (held.addAndGet(bytes) > MOST) {
            held.addAndGet(-bytes);
            throw Refusal.tooFast(RETRY_AFTER_SECONDS);
        }
    }

    void release(int bytes) {
        held.addAndGet(-bytes);
    }
}
