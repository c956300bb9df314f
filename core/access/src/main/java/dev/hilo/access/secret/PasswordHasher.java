package dev.hilo.access.secret;

/** Hashes passwords slowly, on purpose. Implementations must be thread-safe. */
public interface PasswordHasher {

    PasswordHash hash(Secret password);

    /** Takes as long for a wrong password as for the right one. */
    boolean matches(Secret password, PasswordHash hash);

    /** True when the hash was made with weaker parameters than are in use now. */
    boolean outdated(PasswordHash hash);
}
