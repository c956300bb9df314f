package dev.hilo.access;

import dev.hilo.access.Accounts.Account;
import dev.hilo.access.audit.Refusals;
import dev.hilo.access.audit.Refusals.Refused;
import dev.hilo.access.secret.PasswordHash;
import dev.hilo.access.secret.PasswordHasher;
import dev.hilo.access.secret.PasswordRules;
import dev.hilo.access.secret.Secret;
import dev.hilo.access.secret.Secrets;
import dev.hilo.kernel.Principal;
import dev.hilo.kernel.RateLimits;
import dev.hilo.kernel.Refusal;
import dev.hilo.kernel.Tenant;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.Transactions;
import java.util.Optional;

/**
 * Lets people in by name and password. An unknown name, a wrong password, a disabled user and a
 * suspended tenant get the same answer after the same work. Thread-safe.
 */
public final class SignIn {

    private static final Secret NOBODYS = new Secret("too long to be anybody's password");

    private final Accounts accounts;
    private final UserStore users;
    private final Sessions sessions;
    private final PasswordHasher hasher;
    private final PasswordHash nobodys;
    private final SignInThrottle throttle;
    private final Refusals refusals;
    private final Standings standings;
    private final Transactions transactions;

    public SignIn(
            Accounts accounts,
            UserStore users,
            Sessions sessions,
            PasswordHasher hasher,
            Secrets secrets,
            RateLimits limits,
            Refusals refusals,
            Standings standings,
            Transactions transactions) {
        this.accounts = accounts;
        this.users = users;
        this.sessions = sessions;
        this.hasher = hasher;
        this.nobodys = hasher.hash(secrets.token());
        this.throttle = new SignInThrottle(limits);
        this.refusals = refusals;
        this.standings = standings;
        this.transactions = transactions;
    }

    public SignedIn signIn(String typedName, Secret password, Origin origin) {
        var name = SignInName.parse(typedName);
        slowDown(name, origin);
        var account = transactions.read(() -> name.flatMap(accounts::account));
        boolean right = matches(password, account.map(Account::password).orElse(nobodys));
        var signedIn = account.filter(_ -> right).flatMap(known -> enter(known, password, origin));
        name.filter(_ -> signedIn.isPresent())
                .ifPresent(known -> throttle.forgive(known.folded(), origin.address()));
        return signedIn.orElseThrow(() -> refused(name, origin, "sign-in.failed"));
    }

    private Optional<SignedIn> enter(Account known, Secret password, Origin origin) {
        var user = known.standing().user();
        Optional<PasswordHash> stronger =
                hasher.outdated(known.password())
                        ? Optional.of(hasher.hash(password))
                        : Optional.empty();
        return transactions.write(() -> {
            // The password was checked before this transaction: it must still be the one.
            var now =
                    accounts.account(user.tenant(), user.id())
                            .filter(account -> account.password().equals(known.password()))
                            .map(Account::standing)
                            .filter(Standing::good);
            if (now.isPresent() && stronger.isPresent()) {
                users.strengthenPassword(user.id(), stronger.get());
                standings.changed();
            }
            return now.map(standing -> {
                var signedIn = sessions.start(standing, origin);
                users.signedIn(user.id(), signedIn.me().signedInAt());
                return signedIn;
            });
        });
    }

    private boolean matches(Secret password, PasswordHash hash) {
        boolean plausible = PasswordRules.plausible(password);
        return hasher.matches(plausible ? password : NOBODYS, hash) && plausible;
    }

    private void slowDown(Optional<SignInName> name, Origin origin) {
        try {
            throttle.attempt(name.map(SignInName::folded).orElse(""), origin.address());
        } catch (Refusal tooFast) {
            refused(name, origin, tooFast.code());
            throw tooFast;
        }
    }

    /** Notes the refusal; a name that nobody has is not kept, for it may be a mistyped password. */
    private Refusal refused(Optional<SignInName> name, Origin origin, String code) {
        var home = transactions.read(() -> name.flatMap(accounts::tenant));
        var user =
                transactions
                        .read(() -> name.flatMap(accounts::account))
                        .map(account -> account.standing().user());
        refusals.note(
                new Refused(
                        home.map(Tenant::id).orElse(TenantId.SYSTEM),
                        user.map(User::principal).orElse(Principal.service("unknown")),
                        "sign-in",
                        user.map(User::id).map(AccessFact::subject).orElse("user:unknown"),
                        user.isPresent() ? name.map(SignInName::toString).orElse("") : "",
                        code,
                        origin.address(),
                        origin.requestId()));
        return Refusal.of(Refusal.Kind.NOT_KNOWN, "sign-in.failed");
    }
}
