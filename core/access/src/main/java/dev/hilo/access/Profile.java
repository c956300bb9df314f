package dev.hilo.access;

import dev.hilo.access.Accounts.Account;
import dev.hilo.access.secret.PasswordHasher;
import dev.hilo.access.secret.PasswordRules;
import dev.hilo.access.secret.Secret;
import dev.hilo.kernel.Caller;
import dev.hilo.kernel.Principal;
import dev.hilo.kernel.Problems;
import dev.hilo.kernel.RateLimits;
import dev.hilo.kernel.Refusal;
import dev.hilo.kernel.Transactions;
import dev.hilo.kernel.announce.Announcements;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What every signed-in user may see and change about themselves. Thread-safe. */
public final class Profile {

    private final Accounts accounts;
    private final UserStore users;
    private final SessionStore sessions;
    private final SessionEnding ending;
    private final Policies policies;
    private final Standings standings;
    private final PasswordHasher hasher;
    private final SignInThrottle throttle;
    private final Transactions transactions;
    private final Announcements announcements;
    private final InstantSource clock;

    public Profile(
            Accounts accounts,
            UserStore users,
            SessionStore sessions,
            Policies policies,
            Standings standings,
            PasswordHasher hasher,
            RateLimits limits,
            Transactions transactions,
            Announcements announcements,
            InstantSource clock) {
        this.accounts = accounts;
        this.users = users;
        this.sessions = sessions;
        this.ending = new SessionEnding(sessions, standings, announcements);
        this.policies = policies;
        this.standings = standings;
        this.hasher = hasher;
        this.throttle = new SignInThrottle(limits);
        this.transactions = transactions;
        this.announcements = announcements;
        this.clock = clock;
    }

    public Me me(Admission who) {
        return transactions.read(() -> {
            var session =
                    sessions.find(who.session().orElseThrow(Profile::onlyForPeople))
                            .orElseThrow(Profile::sessionEnded);
            return Me.of(account(who.caller()).standing(), session, policies);
        });
    }

    public User edit(
            Caller caller, int revision, String name, Optional<String> email, Language language) {
        var problems = new Problems();
        TextRules.name(name, "name", problems);
        TextRules.email(email, "email", problems);
        problems.refuse();
        return transactions.write(() -> {
            var before = account(caller).standing().user();
            var after = before.with(before.settings().withProfile(name, email, language));
            if (before.revision() != revision || !users.update(after)) {
                throw Refusal.stale(before.revision());
            }
            announcements.announce(caller, AccessFact.userEdited(before, after));
            standings.changed();
            return after;
        });
    }

    /** One's own live sessions, newest first. */
    public List<Session> sessions(Caller caller) {
        var now = clock.instant();
        return transactions.read(() -> sessions.ofUser(caller.tenant(), userId(caller))).stream()
                .filter(session -> now.isBefore(session.lapsesAt()))
                .toList();
    }

    public void endSession(Caller caller, SessionId id) {
        transactions.run(() -> {
            var user = account(caller).standing().user();
            if (sessions.ofUser(user.tenant(), user.id()).stream()
                    .noneMatch(session -> session.id().equals(id))) {
                throw Refusal.notFound("session", id);
            }
            ending.end(caller, user, id, SessionEnd.ENDED_BY_USER);
        });
    }

    /** Replaces one's password; all other sessions end. Guessing it here is as slow as outside. */
    public void changePassword(Admission who, Secret current, Secret next) {
        var caller = who.caller();
        var session = who.session().orElseThrow(Profile::onlyForPeople);
        var account = transactions.read(() -> account(caller));
        var name =
                new SignInName(account.standing().user().key(), account.standing().tenant().key());
        throttle.attempt(name.folded(), caller.address());
        var problems = new Problems();
        problems.when(
                !PasswordRules.plausible(current) || !hasher.matches(current, account.password()),
                "current",
                "password.wrong");
        PasswordRules.check(
                next, List.of(name.user().text(), name.tenant().text()), "next", problems);
        problems.when(current.equals(next), "next", "password.same");
        problems.refuse();
        throttle.forgive(name.folded(), caller.address());
        var hash = hasher.hash(next);
        transactions.run(() -> {
            var now = account(caller);
            if (!now.password().equals(account.password())) {
                throw Refusal.stale(now.standing().user().revision());
            }
            var user = now.standing().user();
            users.changePassword(user.id(), hash);
            ending.endOthers(caller, user, session, SessionEnd.PASSWORD_CHANGED);
            announcements.announce(caller, AccessFact.passwordChanged(user));
            standings.changed();
        });
    }

    private Account account(Caller caller) {
        return accounts.account(caller.tenant(), userId(caller))
                .orElseThrow(Profile::onlyForPeople);
    }

    private static UserId userId(Caller caller) {
        if (caller.principal().kind() != Principal.Kind.USER) {
            throw onlyForPeople();
        }
        return new UserId(UUID.fromString(caller.principal().id()));
    }

    /** It ended after the door let its owner in. */
    private static Refusal sessionEnded() {
        return Refusal.of(Refusal.Kind.NOT_KNOWN, "token.invalid");
    }

    private static Refusal onlyForPeople() {
        return Refusal.of(Refusal.Kind.NOT_ALLOWED, "profile.people-only");
    }
}
