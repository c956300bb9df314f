package dev.hilo.access;

import dev.hilo.access.secret.PasswordHash;
import dev.hilo.access.secret.PasswordHasher;
import dev.hilo.access.secret.Secret;
import dev.hilo.access.secret.Secrets;

/** Makes passwords for people who will then choose their own. Thread-safe. */
public final class Credentials {

    private final Secrets secrets;
    private final PasswordHasher hasher;

    /** A password and its hash: the one is shown once, the other kept. */
    public record NewPassword(Secret password, PasswordHash hash) {}

    public Credentials(Secrets secrets, PasswordHasher hasher) {
        this.secrets = secrets;
        this.hasher = hasher;
    }

    /** Slow on purpose: call it outside transactions. */
    public NewPassword random() {
        return of(secrets.password());
    }

    public NewPassword of(Secret password) {
        return new NewPassword(password, hasher.hash(password));
    }
}
