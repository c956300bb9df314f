package dev.hilo.access;

import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.Transactions;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How everybody who asks stands right now: users with their roles, sessions, API tokens. Asked at
 * every request, hence remembered for a moment; whoever changes any of it calls {@link #changed}.
 * Thread-safe.
 */
public final class Standings {

    private final Accounts accounts;
    private final SessionStore sessions;
    private final ApiTokenStore tokens;
    private final Transactions transactions;
    private final Remembered<UserId, Standing> ofUsers;
    private final Remembered<SessionId, Session> ofSessions;
    private final Remembered<String, ApiTokenStore.Kept> ofPrefixes;
    private final Remembered<UUID, ApiTokenStanding> ofTokens;
    private final AtomicLong version = new AtomicLong();

    public Standings(
            Accounts accounts,
            SessionStore sessions,
            ApiTokenStore tokens,
            Transactions transactions,
            InstantSource clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
        this.transactions = transactions;
        this.ofUsers = new Remembered<>(clock);
        this.ofSessions = new Remembered<>(clock);
        this.ofPrefixes = new Remembered<>(clock);
        this.ofTokens = new Remembered<>(clock);
    }

    /** To be called inside the transaction that changes who may do what. */
    public void changed() {
        transactions.afterCommit(() -> {
            ofUsers.forget();
            ofSessions.forget();
            ofPrefixes.forget();
            ofTokens.forget();
            version.incrementAndGet();
        });
    }

    /** Another number as soon as anybody stands otherwise than before. */
    public long version() {
        return version.get();
    }

    Optional<Standing> of(TenantId tenant, UserId user) {
        return ofUsers.find(user, () -> transactions.read(() -> accounts.standing(tenant, user)))
                .filter(standing -> standing.tenant().id().equals(tenant));
    }

    /** For the seldom question about somebody else; not remembered. */
    Optional<Standing> of(TenantId tenant, Whom whom) {
        return transactions.read(() -> accounts.standing(tenant, whom));
    }

    Optional<Session> of(SessionId session) {
        return ofSessions.find(session, () -> transactions.read(() -> sessions.find(session)));
    }

    Optional<ApiTokenStore.Kept> kept(String prefix) {
        return ofPrefixes.find(prefix, () -> transactions.read(() -> tokens.byPrefix(prefix)));
    }

    Optional<ApiTokenStanding> of(TenantId tenant, UUID token) {
        return ofTokens.find(token, () -> transactions.read(() -> readToken(tenant, token)))
                .filter(standing -> standing.tenant().id().equals(tenant));
    }

    private Optional<ApiTokenStanding> readToken(TenantId tenant, UUID id) {
        return tokens.find(tenant, id)
                .flatMap(token ->
                        accounts.tenant(tenant).map(home -> new ApiTokenStanding(token, home)));
    }
}
