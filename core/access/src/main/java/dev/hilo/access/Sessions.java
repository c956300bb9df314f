package dev.hilo.access;

import dev.hilo.access.SessionRules.Effect;
import dev.hilo.access.SessionRules.Presented;
import dev.hilo.access.SessionRules.State;
import dev.hilo.access.audit.AuditEntry;
import dev.hilo.access.audit.AuditEntry.Outcome;
import dev.hilo.access.audit.AuditTrail;
import dev.hilo.access.secret.Secret;
import dev.hilo.access.secret.SecretHash;
import dev.hilo.access.secret.Secrets;
import dev.hilo.kernel.Caller;
import dev.hilo.kernel.Ids;
import dev.hilo.kernel.Refusal;
import dev.hilo.kernel.Transactions;
import dev.hilo.kernel.announce.Announcements;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The life of a session from sign-in to its end. Thread-safe. */
public final class Sessions {

    private final SessionStore sessions;
    private final Accounts accounts;
    private final SessionEnding ending;
    private final Issuing issuing;
    private final Secrets secrets;
    private final AuditTrail trail;
    private final Transactions transactions;
    private final Ids ids;
    private final InstantSource clock;

    public Sessions(
            SessionStore sessions,
            Accounts accounts,
            Standings standings,
            AccessTokens tokens,
            Policies policies,
            Secrets secrets,
            AuditTrail trail,
            Transactions transactions,
            Announcements announcements,
            Ids ids,
            InstantSource clock) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.ending = new SessionEnding(sessions, standings, announcements);
        this.issuing = new Issuing(tokens, policies);
        this.secrets = secrets;
        this.trail = trail;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** Begins a session for somebody who has just proved who they are. */
    SignedIn start(Standing standing, Origin origin) {
        var user = standing.user();
        var now = now();
        var id = new SessionId(ids.next());
        var seal = secrets.token();
        var refresh = RefreshToken.make(id, seal, secrets);
        var session =
                new Session(
                        id,
                        user.tenant(),
                        user.id(),
                        seal,
                        refresh.hash(),
                        Optional.empty(),
                        now,
                        now,
                        now,
                        origin.address(),
                        origin.agent());
        sessions.insert(session);
        write(session, user, "sign-in", Outcome.OK, origin);
        return issuing.forSession(standing, session, refresh.text(), now);
    }

    /**
     * Goes on with a session: every refresh token works once, or once more where the answer was
     * lost. Refuses with session.ended.
     */
    public SignedIn refresh(Secret presented, Origin origin) {
        return RefreshToken.parse(presented)
                .flatMap(token -> transactions.write(() -> refresh(token, origin)))
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_KNOWN, "session.ended"));
    }

    /** Ends the session of a refresh token that works; anything else changes nothing. */
    public void signOut(Secret presented, Origin origin) {
        RefreshToken.parse(presented)
                .ifPresent(token -> transactions.run(() -> signOut(token, origin)));
    }

    /** Removes what has lapsed; nothing else depends on it. */
    public void forgetLapsed() {
        var now = clock.instant();
        transactions.run(() ->
                sessions.deleteLapsed(
                        now.minus(Session.IDLE_LIFE), now.minus(Session.LONGEST_LIFE)));
    }

    private Optional<SignedIn> refresh(RefreshToken token, Origin origin) {
        var found = sessions.find(token.session());
        var standing = found.flatMap(it -> accounts.standing(it.tenant(), it.user()));
        if (found.isEmpty() || standing.isEmpty()) {
            return Optional.empty();
        }
        var session = found.get();
        var good = standing.filter(Standing::good);
        return switch (effect(found, token, origin)) {
            case ROTATE ->
                    good.map(it -> goOn(session, it, next -> session.rotated(next, now(), origin)));
            case ROTATE_AGAIN ->
                    good.map(it ->
                            goOn(session, it, next -> session.rotatedAgain(next, now(), origin)));
            case END_AS_STOLEN -> {
                endStolen(session, standing.get().user(), origin);
                yield Optional.empty();
            }
            case REFUSE -> Optional.empty();
        };
    }

    private SignedIn goOn(
            Session session, Standing standing, Function<SecretHash, Session> rotation) {
        var next = RefreshToken.make(session.id(), session.seal(), secrets);
        var rotated = rotation.apply(next.hash());
        sessions.update(rotated);
        return issuing.forSession(standing, rotated, next.text(), rotated.lastUsedAt());
    }

    private void endStolen(Session session, User user, Origin origin) {
        write(session, user, "session.reused", Outcome.REFUSED, origin);
        ending.end(caller(session, user, origin), user, session.id(), SessionEnd.STOLEN);
    }

    private void signOut(RefreshToken token, Origin origin) {
        var found = sessions.find(token.session());
        switch (effect(found, token, origin)) {
            case ROTATE, ROTATE_AGAIN -> signOut(found.orElseThrow(), origin);
            case REFUSE, END_AS_STOLEN -> {}
        }
    }

    private void signOut(Session session, Origin origin) {
        accounts.standing(session.tenant(), session.user())
                .map(Standing::user)
                .ifPresent(user ->
                        ending.end(
                                caller(session, user, origin),
                                user,
                                session.id(),
                                SessionEnd.SIGNED_OUT));
    }

    private Effect effect(Optional<Session> session, RefreshToken token, Origin origin) {
        var now = clock.instant();
        var presented =
                session.map(it -> Presented.of(token, it, origin, now)).orElse(Presented.FORGED);
        return SessionRules.effect(State.of(session, now), presented);
    }

    private void write(Session session, User user, String action, Outcome outcome, Origin origin) {
        trail.record(
                new AuditEntry(
                        session.tenant(),
                        clock.instant(),
                        user.principal(),
                        action,
                        "session:" + session.id(),
                        user.name(),
                        outcome,
                        Map.of("agent", origin.agent()),
                        origin.address(),
                        origin.requestId()));
    }

    private static Caller caller(Session session, User user, Origin origin) {
        return new Caller(
                user.principal(),
                session.tenant(),
                Set.of(),
                Optional.of(session.authenticatedAt()),
                origin.requestId(),
                origin.address());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
