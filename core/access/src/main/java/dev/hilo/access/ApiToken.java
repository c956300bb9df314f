package dev.hilo.access;

import dev.hilo.access.policy.Grant;
import dev.hilo.kernel.Principal;
import dev.hilo.kernel.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A key for a machine or a program of the tenant. What it may do is its scopes, whatever becomes of
 * whoever made it.
 *
 * @param prefix the beginning of its secret, by which people and we recognise it
 */
public record ApiToken(
        UUID id,
        TenantId tenant,
        String name,
        String prefix,
        List<Grant> scopes,
        Principal createdBy,
        Instant createdAt,
        Optional<Instant> lastUsedAt,
        Optional<Instant> expiresAt,
        Optional<Instant> revokedAt) {

    public ApiToken {
        scopes = List.copyOf(scopes);
    }

    boolean worksAt(Instant now) {
        return revokedAt.isEmpty() && expiresAt.stream().allMatch(now::isBefore);
    }

    Principal principal() {
        return new Principal(Principal.Kind.DEVICE, id.toString(), name);
    }

    ApiToken revoked(Instant now) {
        return new ApiToken(
                id,
                tenant,
                name,
                prefix,
                scopes,
                createdBy,
                createdAt,
                lastUsedAt,
                expiresAt,
                Optional.of(now));
    }
}
