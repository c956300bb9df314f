package dev.hilo.server.access;

import dev.hilo.access.tenants.Receipt;
import dev.hilo.server.http.PrincipalBody;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What remains of an erased tenant. */
@Schema(name = "Receipt")
public record ReceiptBody(
        UUID id,
        @Schema(description = "SHA-256 of <tenant id>:<tenant key in lower case>")
                String tenantKeyHash,
        Instant erasedAt,
        PrincipalBody erasedBy,
        Map<String, Long> removed,
        String lastAuditHash) {

    static ReceiptBody of(Receipt receipt) {
        return new ReceiptBody(
                receipt.id(),
                receipt.tenantKeyHash(),
                receipt.erasedAt(),
                PrincipalBody.of(receipt.erasedBy()),
                receipt.removed(),
                receipt.lastAuditHash());
    }
}
