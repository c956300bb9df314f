package dev.hilo.access;

import dev.hilo.access.secret.Secret;
import dev.hilo.access.secret.SecretHash;
import dev.hilo.kernel.TenantId;
import java.time.Duration;
import java.time.Instant;

/**
 * One sign-in on one device, kept alive by a refresh token that changes at each use. A session that
 * has ended is no longer there.
 *
 * @param seal a secret of this session that marks every refresh token it ever gave out, so that a
 *     spent one is told from a guess without remembering them all
 * @param current the only refresh token that still works
 * @param authenticatedAt when the user last proved themselves with a password
 */
public record Session(
        SessionId id,
        TenantId tenant,
        UserId user,
        Secret seal,
        SecretHash current,
        Instant authenticatedAt,
        Instant startedAt,
        Instant lastUsedAt,
        String address,
        String agent) {

    public static final Duration IDLE_LIFE = Duration.ofDays(30);
    public static final Duration LONGEST_LIFE = Duration.ofDays(90);

    /** The moment from which the session, unused until then, is dead. */
    public Instant lapsesAt() {
        var idle = lastUsedAt.plus(IDLE_LIFE);
        var absolute = startedAt.plus(LONGEST_LIFE);
        return idle.isBefore(absolute) ? idle : absolute;
    }

    Session rotated(SecretHash next, Instant now, Origin origin) {
        return new Session(
                id,
                tenant,
                user,
                seal,
                next,
                authenticatedAt,
                startedAt,
                now,
                origin.address(),
                origin.agent());
    }
}
