package dev.hilo.access;

import dev.hilo.access.policy.ActionPattern;
import dev.hilo.access.secret.Secret;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;

/** Puts together what a live session is given. Thread-safe. */
final class Issuing {

    private final AccessTokens tokens;
    private final Policies policies;

    Issuing(AccessTokens tokens, Policies policies) {
        this.tokens = tokens;
        this.policies = policies;
    }

    SignedIn forSession(Standing standing, Session session, Secret refreshToken, Instant now) {
        var issuedAt = now.truncatedTo(ChronoUnit.SECONDS);
        var claims =
                new AccessClaims(
                        standing.user().id(),
                        standing.tenant().id(),
                        session.id(),
                        standing.grants().stream()
                                .flatMap(grant -> grant.actions().stream())
                                .map(ActionPattern::text)
                                .collect(Collectors.toSet()),
                        session.authenticatedAt(),
                        issuedAt,
                        issuedAt.plus(AccessClaims.LIFE));
        return new SignedIn(
                tokens.issue(claims),
                claims.expiresAt(),
                refreshToken,
                session.lapsesAt(),
                Me.of(standing, session, policies));
    }
}
