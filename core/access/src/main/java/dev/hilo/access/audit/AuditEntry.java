package dev.hilo.access.audit;

import dev.hilo.kernel.Principal;
import dev.hilo.kernel.TenantId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * What is to be remembered, before it has its place in a chain.
 *
 * @param subject what it was done to, as people address it: {@code sensor:0191…}
 * @param subjectName how that was called then; empty when it has no name
 */
public record AuditEntry(
        TenantId tenant,
        Instant at,
        Principal actor,
        String action,
        String subject,
        String subjectName,
        Outcome outcome,
        Map<String, Object> details,
        String address,
        String requestId) {

    public enum Outcome {
        OK,
        REFUSED
    }

    public AuditEntry {
        at = at.truncatedTo(ChronoUnit.MICROS);
        details = PlainValues.of(details);
    }
}
