package dev.hilo.access.testing;

import dev.hilo.access.ApiToken;
import dev.hilo.access.ApiTokenStore;
import dev.hilo.access.secret.SecretHash;
import dev.hilo.kernel.Page;
import dev.hilo.kernel.PageRequest;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.testing.MemoryTransactions;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** API tokens in memory. Safe inside {@link MemoryTransactions}. */
public final class MemoryApiTokens implements ApiTokenStore {

    private final MemoryRows<UUID, Kept> rows;

    public MemoryApiTokens(MemoryTransactions transactions) {
        this.rows = new MemoryRows<>(transactions);
    }

    @Override
    public Optional<Kept> byPrefix(String prefix) {
        return rows.stream().filter(kept -> kept.token().prefix().equals(prefix)).findFirst();
    }

    @Override
    public Optional<ApiToken> find(TenantId tenant, UUID id) {
        return Optional.ofNullable(rows.map().get(id))
                .map(Kept::token)
                .filter(token -> token.tenant().equals(tenant));
    }

    @Override
    public Page<ApiToken> list(TenantId tenant, PageRequest page) {
        return MemoryRows.page(
                rows.stream().map(Kept::token).filter(token -> token.tenant().equals(tenant)),
                token -> token.id().toString(),
                Comparator.reverseOrder(),
                page);
    }

    @Override
    public void insert(ApiToken token, SecretHash secret) {
        rows.map().put(token.id(), new Kept(token, secret));
    }

    @Override
    public void revoke(UUID id, Instant at) {
        change(id, Optional.empty(), Optional.of(at));
    }

    @Override
    public void used(UUID id, Instant at) {
        change(id, Optional.of(at), Optional.empty());
    }

    @Override
    public Map<String, Long> erase(TenantId tenant) {
        return Map.of("tokens", rows.remove(kept -> kept.token().tenant().equals(tenant)));
    }

    private void change(UUID id, Optional<Instant> usedAt, Optional<Instant> revokedAt) {
        rows.map()
                .computeIfPresent(
                        id,
                        (_, kept) -> {
                            var token = kept.token();
                            return new Kept(
                                    new ApiToken(
                                            token.id(),
                                            token.tenant(),
                                            token.name(),
                                            token.prefix(),
                                            token.scopes(),
                                            token.createdBy(),
                                            token.createdAt(),
                                            usedAt.or(token::lastUsedAt),
                                            token.expiresAt(),
                                            revokedAt.or(token::revokedAt)),
                                    kept.secret());
                        });
    }
}
