package dev.hilo.server.http;

import dev.hilo.kernel.Caller;
import java.util.Optional;

/**
 * Finds out who asks; refuses what is missing, expired or forged. Must be thread-safe; may block.
 */
@FunctionalInterface
public interface Authenticator {
    Caller authenticate(Optional<String> bearer, RequestName request);
}
