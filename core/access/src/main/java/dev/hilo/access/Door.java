package dev.hilo.access;

import dev.hilo.access.audit.Refusals;
import dev.hilo.access.audit.Refusals.Refused;
import dev.hilo.access.policy.ActionPattern;
import dev.hilo.access.secret.Secret;
import dev.hilo.kernel.Caller;
import dev.hilo.kernel.Principal;
import dev.hilo.kernel.Refusal;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;

/**
 * Turns what a request presents into its caller. A token says who; whether they may still come in
 * is asked anew each time. Thread-safe.
 */
public final class Door {

    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);
    private static final int MOST_NOTED = 10_000;

    /**
     * A person's roles decide, as they are at the request; what the token says of them is older.
     */
    private static final Set<String> EVERYTHING = Set.of("*");

    private final AccessTokens accessTokens;
    private final ApiTokenStore apiTokens;
    private final Standings standings;
    private final Refusals refusals;
    private final Transactions transactions;
    private final InstantSource clock;
    private final ConcurrentMap<UUID, Instant> used = new ConcurrentHashMap<>();

    public Door(
            AccessTokens accessTokens,
            ApiTokenStore apiTokens,
            Standings standings,
            Refusals refusals,
            Transactions transactions,
            InstantSource clock) {
        this.accessTokens = accessTokens;
        this.apiTokens = apiTokens;
        this.standings = standings;
        this.refusals = refusals;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Refuses with token.missing, token.expired or token.invalid. */
    public Admission admit(Optional<Secret> bearer, Origin origin) {
        var token = bearer.orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_KNOWN, "token.missing"));
        return token.reveal().startsWith(ApiTokens.MARK)
                ? admitProgram(token, origin)
                : admitPerson(token, origin);
    }

    private Admission admitPerson(Secret token, Origin origin) {
        var claims = verified(token, origin);
        var standing = standings.of(claims.tenant(), claims.user()).filter(Standing::good);
        boolean live =
                standings
                        .of(claims.session())
                        .filter(session -> session.user().equals(claims.user()))
                        .isPresent();
        if (standing.isEmpty() || !live) {
            var who = new Principal(Principal.Kind.USER, claims.user().toString(), "");
            throw refused(claims.tenant(), who, "session:" + claims.session(), origin);
        }
        var user = standing.get().user();
        return new Admission(
                new Caller(
                        user.principal(),
                        user.tenant(),
                        EVERYTHING,
                        Optional.of(claims.authenticatedAt()),
                        origin.requestId(),
                        origin.address()),
                Optional.of(claims.session()),
                user.passwordTemporary(),
                Optional.of(claims.expiresAt()));
    }

    private AccessClaims verified(Secret token, Origin origin) {
        try {
            return accessTokens.verify(token);
        } catch (Refusal refusal) {
            if (refusal.code().equals("token.invalid")) {
                throw refused(
                        TenantId.SYSTEM, Principal.service("unknown"), "token:forged", origin);
            }
            throw refusal;
        }
    }

    private Admission admitProgram(Secret presented, Origin origin) {
        var text = presented.reveal();
        var prefix = text.substring(0, Math.min(text.length(), ApiTokens.PREFIX_LENGTH));
        var kept =
                standings
                        .kept(prefix)
                        .filter(it -> it.secret().matches(presented))
                        .orElseThrow(() ->
                                refused(
                                        TenantId.SYSTEM,
                                        Principal.service("unknown"),
                                        "token:unknown",
                                        origin));
        var token = kept.token();
        boolean open =
                standings
                        .of(token.tenant(), token.id())
                        .filter(standing -> !standing.tenant().suspended())
                        .isPresent();
        if (!token.worksAt(clock.instant()) || !open) {
            throw refused(token.tenant(), token.principal(), "token:" + token.id(), origin);
        }
        noteUse(token);
        return new Admission(
                new Caller(
                        token.principal(),
                        token.tenant(),
                        token.scopes().stream()
                                .flatMap(grant -> grant.actions().stream())
                                .map(ActionPattern::text)
                                .collect(Collectors.toSet()),
                        Optional.empty(),
                        origin.requestId(),
                        origin.address()),
                Optional.empty(),
                false,
                token.expiresAt());
    }

    private void noteUse(ApiToken token) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var last = used.getOrDefault(token.id(), token.lastUsedAt().orElse(Instant.EPOCH));
        if (now.isBefore(last.plus(USE_NOTED_EVERY))) {
            return;
        }
        if (used.size() >= MOST_NOTED) {
            used.clear();
        }
        if (!now.equals(used.put(token.id(), now))) {
            transactions.run(() -> apiTokens.used(token.id(), now));
        }
    }

    private Refusal refused(TenantId tenant, Principal who, String subject, Origin origin) {
        refusals.note(
                new Refused(
                        tenant,
                        who,
                        "token.refused",
                        subject,
                        "",
                        "token.invalid",
                        origin.address(),
                        origin.requestId()));
        return Refusal.of(Refusal.Kind.NOT_KNOWN, "token.invalid");
    }
}
