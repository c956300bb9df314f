package dev.hilo.server.http;

import dev.hilo.access.Admission;
import java.util.Optional;

/**
 * Finds out who asks; refuses what is missing, expired or forged. Must be thread-safe; may block.
 */
@FunctionalInterface
public interface Authenticator {
    Admission authenticate(Optional<String> bearer, RequestName request);
}
