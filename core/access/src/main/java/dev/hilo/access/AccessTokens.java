package dev.hilo.access;

import dev.hilo.access.secret.Secret;

/** Signs and checks access tokens. Implementations must be thread-safe. */
public interface AccessTokens {

    Secret issue(AccessClaims claims);

    /**
     * The claims of a token that we signed and that holds now; refuses with {@code token.expired}
     * or {@code token.invalid}.
     */
    AccessClaims verify(Secret token);
}
