package dev.hilo.access.testing;

import dev.hilo.access.AccessActions;
import dev.hilo.access.Accounts;
import dev.hilo.access.Admission;
import dev.hilo.access.ApiTokens;
import dev.hilo.access.Credentials;
import dev.hilo.access.Door;
import dev.hilo.access.Founding;
import dev.hilo.access.Founding.Administrator;
import dev.hilo.access.Language;
import dev.hilo.access.Origin;
import dev.hilo.access.Policies;
import dev.hilo.access.Profile;
import dev.hilo.access.Roles;
import dev.hilo.access.Sessions;
import dev.hilo.access.SignIn;
import dev.hilo.access.SignedIn;
import dev.hilo.access.Standings;
import dev.hilo.access.User;
import dev.hilo.access.UserSettings;
import dev.hilo.access.Users;
import dev.hilo.access.audit.AuditTrail;
import dev.hilo.access.audit.Refusals;
import dev.hilo.access.policy.Action;
import dev.hilo.access.policy.ActionCatalogue;
import dev.hilo.access.policy.ResourceType;
import dev.hilo.access.secret.Secret;
import dev.hilo.access.secret.Secrets;
import dev.hilo.access.tenants.Erasure;
import dev.hilo.access.tenants.FirstStart;
import dev.hilo.access.tenants.Tenants;
import dev.hilo.kernel.Caller;
import dev.hilo.kernel.Ids;
import dev.hilo.kernel.Key;
import dev.hilo.kernel.MemoryRateLimits;
import dev.hilo.kernel.Retention;
import dev.hilo.kernel.Tenant;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.UuidV7;
import dev.hilo.kernel.testing.Callers;
import dev.hilo.kernel.testing.MemoryTransactions;
import dev.hilo.kernel.testing.RecordedAnnouncements;
import dev.hilo.kernel.testing.Seeded;
import dev.hilo.kernel.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The whole access room on stores in memory, with two tenants of one administrator each. */
public final class House {

    public static final Secret PASSWORD = new Secret("correct horse battery");
    public static final Origin ORIGIN = new Origin("request-1", "192.0.2.7", "Browser/1.0");

    public final TestClock clock = TestClock.at("2026-03-01T08:00:00Z");
    public final MemoryTransactions transactions = new MemoryTransactions();
    public final RecordedAnnouncements announcements = new RecordedAnnouncements(transactions);
    public final MemoryTenants tenantStore = new MemoryTenants(transactions);
    public final MemoryUsers userStore = new MemoryUsers(transactions);
    public final MemoryRoles roleStore = new MemoryRoles(transactions);
    public final MemorySessions sessionStore = new MemorySessions(transactions);
    public final MemoryApiTokens tokenStore = new MemoryApiTokens(transactions);
    public final MemoryAudit auditStore = new MemoryAudit(transactions);
    public final MemoryReceipts receiptStore = new MemoryReceipts(transactions);
    public final PlainHasher hasher = new PlainHasher();
    public final PlainTokens accessTokens = new PlainTokens(clock);
    public final Ids ids = new UuidV7(clock, Seeded.random(1));
    public final Secrets secrets = new Secrets(Seeded.random(2));
    public final ActionCatalogue catalogue =
            new ActionCatalogue(
                    List.of(
                            AccessActions.ALL,
                            List.of(
                                    Action.of("plant.read", ResourceType.PLANT),
                                    Action.of("plant.edit", ResourceType.PLANT),
                                    Action.of("plant.import", ResourceType.PLANT),
                                    Action.of("telemetry.read", ResourceType.PLANT),
                                    Action.of("telemetry.write", ResourceType.PLANT),
                                    Action.of("ledger.read", ResourceType.TENANT))));

    public final AuditTrail trail = new AuditTrail(auditStore, transactions);
    public final Refusals refusals = new Refusals(trail, tenantStore, transactions, clock);
    public final Accounts accounts = new Accounts(tenantStore, userStore, roleStore);
    public final Standings standings =
            new Standings(accounts, sessionStore, tokenStore, transactions, clock);
    public final Policies policies = new Policies(standings, roleStore, transactions, catalogue);
    public final Credentials credentials = new Credentials(secrets, hasher);
    public final MemoryRateLimits limits =
            new MemoryRateLimits(() -> Duration.between(Instant.EPOCH, clock.instant()).toNanos());
    public final Users users =
            new Users(
                    userStore,
                    roleStore,
                    sessionStore,
                    policies,
                    standings,
                    credentials,
                    transactions,
                    announcements,
                    ids,
                    clock);
    public final Roles roles =
            new Roles(roleStore, userStore, policies, standings, transactions, announcements);
    public final ApiTokens apiTokens =
            new ApiTokens(
                    tokenStore,
                    policies,
                    standings,
                    secrets,
                    transactions,
                    announcements,
                    ids,
                    clock);
    public final Sessions sessions =
            new Sessions(
                    sessionStore,
                    accounts,
                    standings,
                    accessTokens,
                    policies,
                    secrets,
                    trail,
                    transactions,
                    announcements,
                    ids,
                    clock);
    public final SignIn signIn =
            new SignIn(
                    accounts,
                    userStore,
                    sessions,
                    hasher,
                    secrets,
                    limits,
                    refusals,
                    standings,
                    transactions);
    public final Profile profile =
            new Profile(
                    accounts,
                    userStore,
                    sessionStore,
                    policies,
                    standings,
                    hasher,
                    limits,
                    transactions,
                    announcements,
                    clock);
    public final Door door =
            new Door(accessTokens, tokenStore, standings, refusals, transactions, clock);
    public final Founding founding = new Founding(tenantStore, userStore, roleStore, ids);
    public final Tenants tenants =
            new Tenants(
                    tenantStore,
                    founding,
                    credentials,
                    standings,
                    policies,
                    transactions,
                    announcements,
                    ids,
                    clock);

    /** How often what deleted rows left behind was wiped. */
    public final AtomicInteger wiped = new AtomicInteger();

    public final Erasure erasure =
            new Erasure(
                    tenantStore,
                    auditStore,
                    List.of(userStore, roleStore, sessionStore, tokenStore, auditStore),
                    wiped::incrementAndGet,
                    receiptStore,
                    standings,
                    policies,
                    transactions,
                    announcements,
                    ids,
                    clock);
    public final FirstStart firstStart =
            new FirstStart(
                    tenantStore, founding, credentials, transactions, announcements, ids, clock);

    /** The administrator of the tenant "andes". */
    public final User ana = found(Callers.ANDES, "andes", "ana");

    /** The administrator of the tenant "border". */
    public final User bob = found(Callers.BORDER, "border", "bob");

    private User found(TenantId id, String tenantKey, String userKey) {
        var tenant =
                new Tenant(
                        id,
                        new Key(tenantKey),
                        tenantKey,
                        "latam",
                        Retention.USUAL,
                        false,
                        clock.instant(),
                        1);
        return founding.withOwnPassword(
                tenant,
                new Administrator(new Key(userKey), userKey, Optional.empty()),
                hasher.hash(PASSWORD));
    }

    /** A user of ana's tenant with these roles and a password of their own. */
    public User user(String key, String... roleKeys) {
        var settings =
                new UserSettings(
                        key,
                        Optional.empty(),
                        Language.EN,
                        List.of(roleKeys).stream().map(Key::new).toList(),
                        true);
        var added = users.add(callerOf(ana), key, settings).user();
        userStore.changePassword(added.id(), hasher.hash(PASSWORD));
        standings.changed();
        return userStore.byId(added.tenant(), added.id()).orElseThrow();
    }

    public SignedIn signedIn(User user) {
        return signIn.signIn(nameOf(user), PASSWORD, ORIGIN);
    }

    /** What the user types as their name. */
    public String nameOf(User user) {
        return user.key() + "@" + tenantStore.byId(user.tenant()).orElseThrow().key();
    }

    /** The user's caller, as their next request makes it. */
    public Caller callerOf(User user) {
        return admitted(signedIn(user)).caller();
    }

    public Admission admitted(SignedIn signedIn) {
        return door.admit(Optional.of(signedIn.accessToken()), ORIGIN);
    }
}
