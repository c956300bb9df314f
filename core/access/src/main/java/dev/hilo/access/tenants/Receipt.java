package dev.hilo.access.tenants;

import dev.hilo.kernel.Principal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What remains of a tenant: that it was erased, and how much there was.
 *
 * @param tenantKeyHash lets somebody who knows the tenant's id and key recognise the receipt
 * @param erasedBy by id; a name would outlive the person's own erasure
 * @param lastAuditHash the end of its audit trail, to recognise an export by
 */
public record Receipt(
        UUID id,
        String tenantKeyHash,
        Instant erasedAt,
        Principal erasedBy,
        Map<String, Long> removed,
        String lastAuditHash) {

    public Receipt {
        removed = Map.copyOf(removed);
    }
}
