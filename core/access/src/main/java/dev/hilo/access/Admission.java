package dev.hilo.access;

import dev.hilo.kernel.Caller;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who was let in.
 *
 * @param session the sign-in behind it; none for an API token
 * @param passwordTemporary they may see who they are, choose a password and sign out, nothing else
 * @param expiresAt until when what they presented holds; none when it does not age
 */
public record Admission(
        Caller caller,
        Optional<SessionId> session,
        boolean passwordTemporary,
        Optional<Instant> expiresAt) {}
