package dev.hilo.access;

import dev.hilo.kernel.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * What an access token says.
 *
 * @param scopes what its owner's roles allowed when it was issued: for clients to read, never to
 *     judge by, because roles change while a token lives
 */
public record AccessClaims(
        UserId user,
        TenantId tenant,
        SessionId session,
        Set<String> scopes,
        Instant authenticatedAt,
        Instant issuedAt,
        Instant expiresAt) {

    public static final Duration LIFE = Duration.ofMinutes(15);

    public AccessClaims {
        scopes = Set.copyOf(scopes);
    }
}
