package dev.hilo.access;

import dev.hilo.access.policy.GrantText;
import dev.hilo.access.secret.Secret;
import dev.hilo.access.secret.SecretHash;
import dev.hilo.access.secret.Secrets;
import dev.hilo.kernel.Caller;
import dev.hilo.kernel.Ids;
import dev.hilo.kernel.Page;
import dev.hilo.kernel.PageRequest;
import dev.hilo.kernel.Problems;
import dev.hilo.kernel.Refusal;
import dev.hilo.kernel.Transactions;
import dev.hilo.kernel.announce.Announcements;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The keys that a tenant gives to its machines and programs. Thread-safe. */
public final class ApiTokens {

    /** What every API token begins with, so that one is recognised wherever it turns up. */
    public static final String MARK = "hilo_";

    static final int PREFIX_LENGTH = MARK.length() + 8;

    private static final String TENANT = "tenant";
    private static final int LONGEST_LIFE_DAYS = 3660;

    private final ApiTokenStore tokens;
    private final Policies policies;
    private final Standings standings;
    private final Secrets secrets;
    private final Transactions transactions;
    private final Announcements announcements;
    private final Ids ids;
    private final InstantSource clock;

    /** A token with its secret, which is shown once. */
    public record WithSecret(ApiToken token, Secret secret) {}

    public ApiTokens(
            ApiTokenStore tokens,
            Policies policies,
            Standings standings,
            Secrets secrets,
            Transactions transactions,
            Announcements announcements,
            Ids ids,
            InstantSource clock) {
        this.tokens = tokens;
        this.policies = policies;
        this.standings = standings;
        this.secrets = secrets;
        this.transactions = transactions;
        this.announcements = announcements;
        this.ids = ids;
        this.clock = clock;
    }

    public Page<ApiToken> list(Caller caller, PageRequest page) {
        policies.require(caller, "tokens.read", TENANT);
        return transactions.read(() -> tokens.list(caller.tenant(), page));
    }

    /** Makes a token that may do no more than its maker. */
    public WithSecret make(
            Caller caller, String name, List<GrantText> scopes, Optional<Integer> lifeDays) {
        policies.require(caller, "tokens.edit", TENANT);
        var problems = new Problems();
        TextRules.name(name, "name", problems);
        var grants = policies.catalogue().read(scopes, "scopes", problems);
        lifeDays.ifPresent(days ->
                problems.when(
                        days < 1 || days > LONGEST_LIFE_DAYS,
                        "expiresInDays",
                        "number.range",
                        1,
                        LONGEST_LIFE_DAYS));
        problems.refuse();
        policies.requireWithin(caller, grants);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return transactions.write(() -> {
            var prefix = unusedPrefix();
            var secret = new Secret(prefix + "_" + secrets.token().reveal());
            var token =
                    new ApiToken(
                            ids.next(),
                            caller.tenant(),
                            name,
                            prefix,
                            grants,
                            caller.principal(),
                            now,
                            Optional.empty(),
                            lifeDays.map(days -> now.plus(Duration.ofDays(days))),
                            Optional.empty());
            tokens.insert(token, SecretHash.of(secret));
            announcements.announce(caller, AccessFact.tokenMade(token));
            return new WithSecret(token, secret);
        });
    }

    /** Ends a token at once; ending it twice changes nothing. */
    public void revoke(Caller caller, UUID id) {
        policies.require(caller, "tokens.edit", TENANT);
        transactions.run(() -> {
            var token =
                    tokens.find(caller.tenant(), id)
                            .orElseThrow(() -> Refusal.notFound("token", id));
            if (token.revokedAt().isEmpty()) {
                tokens.revoke(id, clock.instant().truncatedTo(ChronoUnit.MICROS));
                announcements.announce(caller, AccessFact.tokenRevoked(token));
                standings.changed();
            }
        });
    }

    private String unusedPrefix() {
        while (true) {
            var prefix = MARK + secrets.readable(PREFIX_LENGTH - MARK.length());
            if (tokens.byPrefix(prefix).isEmpty()) {
                return prefix;
            }
        }
    }
}
