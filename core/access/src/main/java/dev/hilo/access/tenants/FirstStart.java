package dev.hilo.access.tenants;

import dev.hilo.access.Credentials;
import dev.hilo.access.Credentials.NewPassword;
import dev.hilo.access.Founding;
import dev.hilo.access.Founding.Administrator;
import dev.hilo.access.SignInName;
import dev.hilo.access.secret.PasswordRules;
import dev.hilo.access.secret.Secret;
import dev.hilo.kernel.Caller;
import dev.hilo.kernel.Ids;
import dev.hilo.kernel.Key;
import dev.hilo.kernel.Problems;
import dev.hilo.kernel.Retention;
import dev.hilo.kernel.Tenant;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.TenantStore;
import dev.hilo.kernel.Transactions;
import dev.hilo.kernel.announce.Announcements;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Makes a new installation usable: the installation with its administrator and a first tenant with
 * one of its own. Where that has happened, it does nothing. Thread-safe.
 */
public final class FirstStart {

    private static final Key ADMIN = new Key("admin");
    private static final Key SYSTEM = new Key("system");
    private static final Key MAIN = new Key("main");

    private final TenantStore tenants;
    private final Founding founding;
    private final Credentials credentials;
    private final Transactions transactions;
    private final TenantNews news;
    private final Ids ids;
    private final InstantSource clock;

    /** Somebody who can now sign in, with a password that is told this once. */
    public record NewAdministrator(SignInName name, Secret password) {}

    public FirstStart(
            TenantStore tenants,
            Founding founding,
            Credentials credentials,
            Transactions transactions,
            Announcements announcements,
            Ids ids,
            InstantSource clock) {
        this.tenants = tenants;
        this.founding = founding;
        this.credentials = credentials;
        this.transactions = transactions;
        this.news = new TenantNews(announcements);
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param chosen the password of both administrators, if whoever installs Hilo wants to choose
     *     it
     * @return the administrators it made; none when the installation is not new
     */
    public List<NewAdministrator> run(Optional<Secret> chosen) {
        if (transactions.read(() -> tenants.byId(TenantId.SYSTEM)).isPresent()) {
            return List.of();
        }
        chosen.ifPresent(FirstStart::check);
        var ofSystem = chosen.map(credentials::of).orElseGet(credentials::random);
        var ofMain = chosen.map(credentials::of).orElseGet(credentials::random);
        return transactions.write(() -> {
            if (tenants.byId(TenantId.SYSTEM).isPresent()) {
                return List.of();
            }
            boolean own = chosen.isPresent();
            var system = found(tenant(TenantId.SYSTEM, SYSTEM, "Installation"), ofSystem, own);
            var main = found(tenant(new TenantId(ids.next()), MAIN, "Main"), ofMain, own);
            return List.of(system, main);
        });
    }

    private Tenant tenant(TenantId id, Key key, String name) {
        return new Tenant(
                id,
                key,
                name,
                "local",
                Retention.USUAL,
                false,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                1);
    }

    /** A password that we made up is printed and read by who knows whom: it is temporary. */
    private NewAdministrator found(Tenant tenant, NewPassword password, boolean own) {
        var administrator = new Administrator(ADMIN, "Administrator", Optional.empty());
        if (own) {
            founding.withOwnPassword(tenant, administrator, password.hash());
        } else {
            founding.withTemporaryPassword(tenant, administrator, password.hash());
        }
        news.announce(
                Caller.service("first-start", TenantId.SYSTEM),
                tenant.id(),
                TenantFact.added(tenant));
        return new NewAdministrator(new SignInName(ADMIN, tenant.key()), password.password());
    }

    private static void check(Secret password) {
        var problems = new Problems();
        PasswordRules.check(
                password,
                List.of(ADMIN.text(), SYSTEM.text(), MAIN.text()),
                "HILO_ADMIN_PASSWORD",
                problems);
        problems.refuse();
    }
}
