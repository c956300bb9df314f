package dev.hilo.access;

import dev.hilo.access.policy.BuiltInRoles;
import dev.hilo.access.policy.Grant;
import dev.hilo.access.policy.Role;
import dev.hilo.access.secret.Secret;
import dev.hilo.kernel.Caller;
import dev.hilo.kernel.Ids;
import dev.hilo.kernel.Key;
import dev.hilo.kernel.Page;
import dev.hilo.kernel.PageRequest;
import dev.hilo.kernel.Problems;
import dev.hilo.kernel.Refusal;
import dev.hilo.kernel.Transactions;
import dev.hilo.kernel.announce.Announcements;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The people of one's own tenant, for its administrators. Thread-safe. */
public final class Users {

    private static final String TENANT = "tenant";

    private final UserStore users;
    private final RoleStore roles;
    private final SessionEnding sessions;
    private final Policies policies;
    private final Standings standings;
    private final Credentials credentials;
    private final Transactions transactions;
    private final Announcements announcements;
    private final Ids ids;
    private final InstantSource clock;

    /** A user with the password that somebody else now tells them, once. */
    public record WithPassword(User user, Secret temporaryPassword) {}

    public Users(
            UserStore users,
            RoleStore roles,
            SessionStore sessions,
            Policies policies,
            Standings standings,
            Credentials credentials,
            Transactions transactions,
            Announcements announcements,
            Ids ids,
            InstantSource clock) {
        this.users = users;
        this.roles = roles;
        this.sessions = new SessionEnding(sessions, standings, announcements);
        this.policies = policies;
        this.standings = standings;
        this.credentials = credentials;
        this.transactions = transactions;
        this.announcements = announcements;
        this.ids = ids;
        this.clock = clock;
    }

    public Page<User> list(Caller caller, PageRequest page) {
        policies.require(caller, "users.read", TENANT);
        return transactions.read(() -> users.list(caller.tenant(), page));
    }

    public User find(Caller caller, UserId id) {
        policies.require(caller, "users.read", TENANT);
        return transactions.read(() -> existing(caller, id));
    }

    /** Adds a user with a password that works once, to choose another. */
    public WithPassword add(Caller caller, String key, UserSettings settings) {
        return adding(caller, key, settings).get();
    }

    /**
     * Checks a user who is to be added and makes their password, which is slow on purpose: to be
     * called outside transactions. The answer adds them, inside of one if there is one.
     */
    public Supplier<WithPassword> adding(Caller caller, String key, UserSettings settings) {
        policies.require(caller, "users.edit", TENANT);
        var problems = new Problems();
        var parsed = KeyRule.read(key, "key", problems);
        check(caller, settings, problems);
        policies.requireWithin(caller, grants(caller, settings.roles()));
        var password = credentials.random();
        return () ->
                transactions.write(() -> {
                    if (users.byKey(caller.tenant(), parsed.orElseThrow()).isPresent()) {
                        throw Refusal.conflictAt("key", "user.exists", key);
                    }
                    var user =
                            new User(
                                    new UserId(ids.next()),
                                    caller.tenant(),
                                    parsed.orElseThrow(),
                                    settings,
                                    true,
                                    Optional.empty(),
                                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                                    1);
                    users.insert(user, password.hash());
                    announcements.announce(caller, AccessFact.userAdded(user));
                    return new WithPassword(user, password.password());
                });
    }

    public User edit(Caller caller, UserId id, int revision, UserSettings settings) {
        policies.require(caller, "users.edit", TENANT);
        check(caller, settings, new Problems());
        requireMayChange(caller, id, settings.roles());
        return transactions.write(() -> {
            var before = existing(caller, id);
            refuseStale(before, revision);
            var after = before.with(settings);
            refuseLastAdmin(before, after);
            if (!users.update(after)) {
                throw Refusal.stale(before.revision());
            }
            if (before.enabled() && !after.enabled()) {
                sessions.endAll(caller, after, SessionEnd.USER_DISABLED);
            }
            announcements.announce(caller, AccessFact.userEdited(before, after));
            standings.changed();
            return after;
        });
    }

    /** Gives a user a password that works once; whoever is signed in as them is out. */
    public WithPassword resetPassword(Caller caller, UserId id) {
        policies.require(caller, "users.edit", TENANT);
        requireMayChange(caller, id, List.of());
        var password = credentials.random();
        return transactions.write(() -> {
            existing(caller, id);
            users.lendPassword(id, password.hash());
            var user = existing(caller, id);
            sessions.endAll(caller, user, SessionEnd.PASSWORD_RESET);
            announcements.announce(caller, AccessFact.passwordReset(user));
            standings.changed();
            return new WithPassword(user, password.password());
        });
    }

    /** Whoever can change a user can become them, so they must hold all that the user holds. */
    private void requireMayChange(Caller caller, UserId id, List<Key> newRoles) {
        var held = new ArrayList<>(newRoles);
        held.addAll(transactions.read(() -> existing(caller, id)).roles());
        policies.requireWithin(caller, grants(caller, held));
    }

    private List<Grant> grants(Caller caller, List<Key> keys) {
        return transactions.read(() -> roles.list(caller.tenant())).stream()
                .filter(role -> keys.contains(role.key()))
                .flatMap(role -> role.grants().stream())
                .toList();
    }

    private void check(Caller caller, UserSettings settings, Problems problems) {
        TextRules.name(settings.name(), "name", problems);
        TextRules.email(settings.email(), "email", problems);
        var known =
                transactions.read(() -> roles.list(caller.tenant())).stream()
                        .map(Role::key)
                        .toList();
        for (int i = 0; i < settings.roles().size(); i++) {
            var role = settings.roles().get(i);
            problems.when(!known.contains(role), "roles/" + i, "role.unknown", role.text());
        }
        problems.refuse();
    }

    private void refuseLastAdmin(User before, User after) {
        boolean loses = isAdmin(before) && !isAdmin(after);
        if (loses && users.enabledHolders(before.tenant(), BuiltInRoles.ADMIN) == 1) {
            throw Refusal.conflict("user.last-admin", before.key().text());
        }
    }

    private static boolean isAdmin(User user) {
        return user.enabled() && user.roles().contains(BuiltInRoles.ADMIN);
    }

    private User existing(Caller caller, UserId id) {
        return users.byId(caller.tenant(), id).orElseThrow(() -> Refusal.notFound("user", id));
    }

    private static void refuseStale(User user, int revision) {
        if (user.revision() != revision) {
            throw Refusal.stale(user.revision());
        }
    }
}
