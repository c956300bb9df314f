package dev.hilo.access.tenants;

import dev.hilo.access.Credentials;
import dev.hilo.access.Founding;
import dev.hilo.access.Founding.Administrator;
import dev.hilo.access.KeyRule;
import dev.hilo.access.SignInName;
import dev.hilo.access.Standings;
import dev.hilo.access.TextRules;
import dev.hilo.access.secret.Secret;
import dev.hilo.kernel.Caller;
import dev.hilo.kernel.Ids;
import dev.hilo.kernel.Page;
import dev.hilo.kernel.PageRequest;
import dev.hilo.kernel.Permissions;
import dev.hilo.kernel.Problems;
import dev.hilo.kernel.Refusal;
import dev.hilo.kernel.Retention;
import dev.hilo.kernel.Tenant;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.TenantStore;
import dev.hilo.kernel.Transactions;
import dev.hilo.kernel.announce.Announcements;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;

/** The installation's tenants, and everybody's view of their own. Thread-safe. */
public final class Tenants {

    private static final String INSTALLATION = "installation";
    private static final String TENANT = "tenant";

    private final TenantStore tenants;
    private final Founding founding;
    private final Credentials credentials;
    private final Standings standings;
    private final Permissions permissions;
    private final Transactions transactions;
    private final TenantNews news;
    private final Ids ids;
    private final InstantSource clock;

    /** What a new tenant is to be; its administrator is still text that somebody typed. */
    public record NewTenant(
            String key,
            String name,
            String region,
            String administratorKey,
            String administratorName,
            Optional<String> administratorEmail) {}

    /** A new tenant, and how its administrator signs in the first time. */
    public record Founded(Tenant tenant, SignInName administrator, Secret temporaryPassword) {}

    public Tenants(
            TenantStore tenants,
            Founding founding,
            Credentials credentials,
            Standings standings,
            Permissions permissions,
            Transactions transactions,
            Announcements announcements,
            Ids ids,
            InstantSource clock) {
        this.tenants = tenants;
        this.founding = founding;
        this.credentials = credentials;
        this.standings = standings;
        this.permissions = permissions;
        this.transactions = transactions;
        this.news = new TenantNews(announcements);
        this.ids = ids;
        this.clock = clock;
    }

    public Tenant own(Caller caller) {
        permissions.require(caller, "tenant.read", TENANT);
        return transactions.read(() -> existing(caller.tenant()));
    }

    /** Edits one's own tenant; only the installation's administrator suspends. */
    public Tenant editOwn(Caller caller, int revision, TenantSettings settings) {
        permissions.require(caller, "tenant.edit", TENANT);
        return edit(caller, caller.tenant(), revision, settings, Suspension.KEPT);
    }

    public Page<Tenant> list(Caller caller, PageRequest page) {
        permissions.require(caller, "tenants.read", INSTALLATION);
        return transactions.read(() -> tenants.list(page));
    }

    public Tenant find(Caller caller, TenantId id) {
        permissions.require(caller, "tenants.read", INSTALLATION);
        return transactions.read(() -> existing(id));
    }

    public Founded add(Caller caller, NewTenant asked) {
        return adding(caller, asked).get();
    }

    /**
     * Checks a tenant that is to be added and makes its administrator's password, which is slow on
     * purpose: to be called outside transactions. The answer adds it, inside of one if there is
     * one.
     */
    public Supplier<Founded> adding(Caller caller, NewTenant asked) {
        permissions.require(caller, "tenants.edit", INSTALLATION);
        var problems = new Problems();
        var key = KeyRule.read(asked.key(), "key", problems);
        TextRules.name(asked.name(), "name", problems);
        TextRules.name(asked.region(), "region", problems);
        var administratorKey =
                KeyRule.read(asked.administratorKey(), "administrator/key", problems);
        TextRules.name(asked.administratorName(), "administrator/name", problems);
        TextRules.email(asked.administratorEmail(), "administrator/email", problems);
        problems.refuse();
        var password = credentials.random();
        return () ->
                transactions.write(() -> {
                    if (tenants.byKey(key.orElseThrow()).isPresent()) {
                        throw Refusal.conflictAt("key", "tenant.exists", asked.key());
                    }
                    var tenant =
                            new Tenant(
                                    new TenantId(ids.next()),
                                    key.orElseThrow(),
                                    asked.name(),
                                    asked.region(),
                                    Retention.USUAL,
                                    false,
                                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                                    1);
                    var administrator =
                            new Administrator(
                                    administratorKey.orElseThrow(),
                                    asked.administratorName(),
                                    asked.administratorEmail());
                    founding.withTemporaryPassword(tenant, administrator, password.hash());
                    news.announce(caller, tenant.id(), TenantFact.added(tenant));
                    return new Founded(
                            tenant,
                            new SignInName(administrator.key(), tenant.key()),
                            password.password());
                });
    }

    public Tenant edit(Caller caller, TenantId id, int revision, TenantSettings settings) {
        permissions.require(caller, "tenants.edit", INSTALLATION);
        return edit(caller, id, revision, settings, Suspension.AS_ASKED);
    }

    private enum Suspension {
        AS_ASKED,
        KEPT
    }

    private Tenant edit(
            Caller caller,
            TenantId id,
            int revision,
            TenantSettings settings,
            Suspension suspension) {
        var problems = new Problems();
        settings.check(problems);
        problems.refuse();
        return transactions.write(() -> {
            var before = existing(id);
            var after = settings.appliedTo(before);
            if (before.revision() != revision) {
                throw Refusal.stale(before.revision());
            }
            if (after.suspended() != before.suspended()
                    && (suspension == Suspension.KEPT || id.isSystem())) {
                throw Refusal.invalid("suspended", "tenant.suspended-by-installation");
            }
            if (!tenants.update(after)) {
                throw Refusal.stale(before.revision());
            }
            news.announce(caller, id, TenantFact.edited(before, after));
            standings.changed();
            return after;
        });
    }

    private Tenant existing(TenantId id) {
        return tenants.byId(id).orElseThrow(() -> Refusal.notFound("tenant", id));
    }
}
