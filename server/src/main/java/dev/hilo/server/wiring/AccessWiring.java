package dev.hilo.server.wiring;

import dev.hilo.access.AccessTokens;
import dev.hilo.access.Accounts;
import dev.hilo.access.ApiTokenStore;
import dev.hilo.access.ApiTokens;
import dev.hilo.access.Credentials;
import dev.hilo.access.Door;
import dev.hilo.access.Origin;
import dev.hilo.access.Policies;
import dev.hilo.access.Profile;
import dev.hilo.access.RoleStore;
import dev.hilo.access.Roles;
import dev.hilo.access.SessionStore;
import dev.hilo.access.Sessions;
import dev.hilo.access.SignIn;
import dev.hilo.access.Standings;
import dev.hilo.access.UserStore;
import dev.hilo.access.Users;
import dev.hilo.access.VerifiedTokens;
import dev.hilo.access.audit.AuditReading;
import dev.hilo.access.audit.AuditStore;
import dev.hilo.access.audit.AuditSubscriber;
import dev.hilo.access.audit.AuditTrail;
import dev.hilo.access.audit.Refusals;
import dev.hilo.access.audit.Refusals.Refused;
import dev.hilo.access.policy.ActionCatalogue;
import dev.hilo.access.secret.BoundedPasswordHasher;
import dev.hilo.access.secret.PasswordHasher;
import dev.hilo.access.secret.Secret;
import dev.hilo.access.secret.Secrets;
import dev.hilo.argon2.Argon2PasswordHasher;
import dev.hilo.argon2.HashingCost;
import dev.hilo.kernel.Caller;
import dev.hilo.kernel.Ids;
import dev.hilo.kernel.RateLimits;
import dev.hilo.kernel.Refusal;
import dev.hilo.kernel.TenantStore;
import dev.hilo.kernel.Transactions;
import dev.hilo.kernel.announce.Announcements;
import dev.hilo.kernel.announce.Subscriber;
import dev.hilo.server.http.Authenticator;
import dev.hilo.server.http.RefusalWitness;
import dev.hilo.server.security.JwtAccessTokens;
import dev.hilo.server.security.KeyFolder;
import dev.hilo.server.security.SigningKeys;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.stream.Collectors;

/** The access room: who comes in, and what they may do. */
class AccessWiring {

    // Each hash holds 19 MiB: four at once stay far below the memory that we promise to need.
    private static final int HASHES_AT_ONCE = 4;
    private static final Duration LONGEST_WAIT_FOR_A_HASH = Duration.ofSeconds(5);

    @Produces
    @Singleton
    Secrets secrets(SecureRandom random) {
        return new Secrets(random);
    }

    @Produces
    @Singleton
    PasswordHasher passwordHasher(SecureRandom random) {
        return new BoundedPasswordHasher(
                new Argon2PasswordHasher(HashingCost.USUAL, random),
                HASHES_AT_ONCE,
                LONGEST_WAIT_FOR_A_HASH);
    }

    @Produces
    @Singleton
    Credentials credentials(Secrets secrets, PasswordHasher hasher) {
        return new Credentials(secrets, hasher);
    }

    @Produces
    @Singleton
    SigningKeys signingKeys(InstantSource clock) {
        return new KeyFolder(Launch.current().folder().keys(), clock);
    }

    @Produces
    @Singleton
    AccessTokens accessTokens(SigningKeys keys, Ids ids, InstantSource clock) {
        return new VerifiedTokens(new JwtAccessTokens(keys, ids, clock), clock);
    }

    @Produces
    @Singleton
    AuditTrail auditTrail(AuditStore store, Transactions transactions) {
        return new AuditTrail(store, transactions);
    }

    @Produces
    @Singleton
    Refusals refusals(
            AuditTrail trail, TenantStore tenants, Transactions transactions, InstantSource clock) {
        return new Refusals(trail, tenants, transactions, clock);
    }

    @Produces
    @Singleton
    Subscriber auditSubscriber(AuditTrail trail) {
        return new AuditSubscriber(trail);
    }

    @Produces
    @Singleton
    AuditReading auditReading(AuditStore store, Transactions transactions, Policies policies) {
        return new AuditReading(store, transactions, policies);
    }

    @Produces
    @Singleton
    Standings standings(
            Accounts accounts,
            SessionStore sessions,
            ApiTokenStore tokens,
            Transactions transactions,
            InstantSource clock) {
        return new Standings(accounts, sessions, tokens, transactions, clock);
    }

    /** Also the permissions that every room asks. */
    @Produces
    @Singleton
    Policies policies(
            Standings standings,
            RoleStore roles,
            Transactions transactions,
            ActionCatalogue catalogue) {
        return new Policies(standings, roles, transactions, catalogue);
    }

    @Produces
    @Singleton
    Users users(
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
        return new Users(
                users,
                roles,
                sessions,
                policies,
                standings,
                credentials,
                transactions,
                announcements,
                ids,
                clock);
    }

    @Produces
    @Singleton
    Roles roles(
            RoleStore roles,
            UserStore users,
            Policies policies,
            Standings standings,
            Transactions transactions,
            Announcements announcements) {
        return new Roles(roles, users, policies, standings, transactions, announcements);
    }

    @Produces
    @Singleton
    ApiTokens apiTokens(
            ApiTokenStore tokens,
            Policies policies,
            Standings standings,
            Secrets secrets,
            Transactions transactions,
            Announcements announcements,
            Ids ids,
            InstantSource clock) {
        return new ApiTokens(
                tokens, policies, standings, secrets, transactions, announcements, ids, clock);
    }

    @Produces
    @Singleton
    Sessions sessions(
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
        return new Sessions(
                sessions,
                accounts,
                standings,
                tokens,
                policies,
                secrets,
                trail,
                transactions,
                announcements,
                ids,
                clock);
    }

    @Produces
    @Singleton
    SignIn signIn(
            Accounts accounts,
            UserStore users,
            Sessions sessions,
            PasswordHasher hasher,
            Secrets secrets,
            RateLimits limits,
            Refusals refusals,
            Standings standings,
            Transactions transactions) {
        return new SignIn(
                accounts,
                users,
                sessions,
                hasher,
                secrets,
                limits,
                refusals,
                standings,
                transactions);
    }

    @Produces
    @Singleton
    Profile profile(
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
        return new Profile(
                accounts,
                users,
                sessions,
                policies,
                standings,
                hasher,
                limits,
                transactions,
                announcements,
                clock);
    }

    @Produces
    @Singleton
    Authenticator authenticator(
            AccessTokens accessTokens,
            ApiTokenStore apiTokens,
            Standings standings,
            Refusals refusals,
            Transactions transactions,
            InstantSource clock) {
        var door = new Door(accessTokens, apiTokens, standings, refusals, transactions, clock);
        return (bearer, request) ->
                door.admit(
                        bearer.map(Secret::new),
                        new Origin(request.requestId(), request.address(), ""));
    }

    @Produces
    @Singleton
    RefusalWitness refusalWitness(Refusals refusals) {
        return (caller, refusal) ->
                refusals.note(
                        new Refused(
                                caller.tenant(),
                                caller.principal(),
                                refusal.code(),
                                subject(caller, refusal),
                                "",
                                refusal.code(),
                                caller.address(),
                                caller.requestId()));
    }

    /** What the refusal names, or else who was refused: the reason lies with them. */
    private static String subject(Caller caller, Refusal refusal) {
        return refusal.arguments().isEmpty()
                ? caller.principal().kind().name().toLowerCase(Locale.ROOT)
                        + ":"
                        + caller.principal().id()
                : refusal.arguments().stream()
                        .map(Object::toString)
                        .collect(Collectors.joining(" "));
    }
}
