package dev.hilo.kernel;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * One request's answer to "who asks, for whom, and how sure are we": made once at the door, passed
 * to every use case, never looked up behind its back.
 *
 * @param scopes what the presented token may do at most; the principal's roles may allow less
 * @param authenticatedAt when the principal last proved itself with a secret; step-up compares it
 * @param requestId names the request in logs, audit and answers
 * @param address where the request came from, for the audit trail
 */
public record Caller(
        Principal principal,
        TenantId tenant,
        Set<String> scopes,
        Optional<Instant> authenticatedAt,
        String requestId,
        String address) {

    public Caller {
        scopes = Set.copyOf(scopes);
    }

    /**
     * Hilo acting for a tenant on its own account: unlimited, and named in every trace it leaves.
     */
    public static Caller service(String name, TenantId tenant) {
        return new Caller(
                Principal.service(name), tenant, Set.of("*"), Optional.empty(), name, "local");
    }
}
