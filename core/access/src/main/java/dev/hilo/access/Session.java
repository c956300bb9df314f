package dev.hilo.access;

import dev.hilo.access.secret.Secret;
import dev.hilo.access.secret.SecretHash;
import dev.hilo.kernel.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One sign-in on one device, kept alive by a refresh token that changes at each use. A session that
 * has ended is no longer there.
 *
 * @param seal a secret of this session that marks every refresh token it ever gave out, so that a
 *     spent one is told from a guess without remembering them all
 * @param current the refresh token that works
 * @param previous the one before it, while an answer that was lost on the way may be asked for once
 *     more
 * @param authenticatedAt when the user last proved themselves with a password
 */
public record Session(
        SessionId id,
        TenantId tenant,
        UserId user,
        Secret seal,
        SecretHash current,
        Optional<SecretHash> previous,
        Instant authenticatedAt,
        Instant startedAt,
        Instant lastUsedAt,
        String address,
        String agent) {

    public static final Duration IDLE_LIFE = Duration.ofDays(30);
    public static final Duration LONGEST_LIFE = Duration.ofDays(90);
    static final Duration REPEAT_WITHIN = Duration.ofSeconds(10);

    /** The moment from which the session, unused until then, is dead. */
    public Instant lapsesAt() {
        var idle = lastUsedAt.plus(IDLE_LIFE);
        var absolute = startedAt.plus(LONGEST_LIFE);
        return idle.isBefore(absolute) ? idle : absolute;
    }

    /** True when the session was last used from there, and not long ago. */
    boolean wasJustUsedFrom(Origin origin, Instant now) {
        return now.isBefore(lastUsedAt.plus(REPEAT_WITHIN))
                && address.equals(origin.address())
                && agent.equals(origin.agent());
    }

    Session rotated(SecretHash next, Instant now, Origin origin) {
        return with(next, Optional.of(current), now, origin);
    }

    /**
     * In place of a rotation whose answer did not arrive; its token counts as spent from now on.
     */
    Session rotatedAgain(SecretHash next, Instant now, Origin origin) {
        return with(next, Optional.empty(), now, origin);
    }

    private Session with(SecretHash next, Optional<SecretHash> before, Instant now, Origin origin) {
        return new Session(
                id,
                tenant,
                user,
                seal,
                next,
                before,
                authenticatedAt,
                startedAt,
                now,
                origin.address(),
                origin.agent());
    }
}
