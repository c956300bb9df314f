package dev.hilo.access.testing;

import dev.hilo.access.secret.PasswordHash;
import dev.hilo.access.secret.PasswordHasher;
import dev.hilo.access.secret.Secret;
import dev.hilo.access.secret.SecretHash;
import java.util.concurrent.atomic.AtomicInteger;

/** A hasher that is fast and counts its work; {@link #strengthen} makes older hashes outdated. */
public final class PlainHasher implements PasswordHasher {

    private final AtomicInteger hashes = new AtomicInteger();
    private final AtomicInteger strength = new AtomicInteger(1);

    @Override
    public PasswordHash hash(Secret password) {
        hashes.incrementAndGet();
        return new PasswordHash(strength.get() + ":" + SecretHash.of(password).hex());
    }

    @Override
    public boolean matches(Secret password, PasswordHash hash) {
        hashes.incrementAndGet();
        var parts = hash.encoded().split(":", 2);
        return new SecretHash(parts[1]).matches(password);
    }

    @Override
    public boolean outdated(PasswordHash hash) {
        return !hash.encoded().startsWith(strength.get() + ":");
    }

    public void strengthen() {
        strength.incrementAndGet();
    }

    /** How many times a password was hashed so far. */
    public int work() {
        return hashes.get();
    }
}
