package dev.hilo.access.secret;

import dev.hilo.kernel.Refusal;
import java.text.Normalizer;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets only so many hashes be computed at once, because each holds memory and a core; who waits too
 * long is told to come back. Composes accents the same way whichever keyboard typed them.
 * Thread-safe.
 */
public final class BoundedPasswordHasher implements PasswordHasher {

    private final PasswordHasher hasher;
    private final Semaphore free;
    private final Duration longestWait;

    public BoundedPasswordHasher(PasswordHasher hasher, int atOnce, Duration longestWait) {
        this.hasher = hasher;
        this.free = new Semaphore(atOnce, true);
        this.longestWait = longestWait;
    }

    @Override
    public PasswordHash hash(Secret password) {
        return inTurn(() -> hasher.hash(composed(password)));
    }

    @Override
    public boolean matches(Secret password, PasswordHash hash) {
        return inTurn(() -> hasher.matches(composed(password), hash));
    }

    @Override
    public boolean outdated(PasswordHash hash) {
        return hasher.outdated(hash);
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!free.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Refusal.tooFast(Math.max(1, longestWait.toSeconds()));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw Refusal.tooFast(1);
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }

    private static Secret composed(Secret password) {
        return new Secret(Normalizer.normalize(password.reveal(), Normalizer.Form.NFC));
    }
}
