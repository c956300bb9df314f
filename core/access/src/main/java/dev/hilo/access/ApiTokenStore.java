package dev.hilo.access;

import dev.hilo.access.secret.SecretHash;
import dev.hilo.kernel.Page;
import dev.hilo.kernel.PageRequest;
import dev.hilo.kernel.TenantData;
import dev.hilo.kernel.TenantId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The API tokens of every tenant, revoked ones too. Implementations must be thread-safe and join
 * {@link dev.hilo.kernel.Transactions}.
 */
public interface ApiTokenStore extends TenantData {

    /** A token with what its secret is checked against. */
    record Kept(ApiToken token, SecretHash secret) {}

    Optional<Kept> byPrefix(String prefix);

    Optional<ApiToken> find(TenantId tenant, UUID id);

    /** Newest first. */
    Page<ApiToken> list(TenantId tenant, PageRequest page);

    void insert(ApiToken token, SecretHash secret);

    void revoke(UUID id, Instant at);

    void used(UUID id, Instant at);
}
