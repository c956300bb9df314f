package dev.hilo.kernel.announce;

import dev.hilo.kernel.Principal;
import dev.hilo.kernel.TenantId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A fact on its way: who caused it, when, and its place in the order of all facts.
 *
 * @param sequence rises with every announcement of this installation
 * @param id the same at every delivery, so that receivers can tell a repeat
 * @param requestId the request that caused it
 */
public record Announcement(
        long sequence,
        UUID id,
        TenantId tenant,
        Instant at,
        Principal actor,
        String requestId,
        String address,
        String name,
        String subject,
        Map<String, Object> details) {}
