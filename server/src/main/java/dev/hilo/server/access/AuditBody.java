package dev.hilo.server.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hilo.access.audit.AuditRow;
import dev.hilo.server.http.PrincipalBody;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One row of the audit trail. */
@Schema(name = "AuditRow")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record AuditBody(
        long seq,
        Instant at,
        PrincipalBody actor,
        @Schema(examples = "sensor.edited") String action,
        String subject,
        Optional<String> subjectName,
        @Schema(enumeration = {"ok", "refused"}) String outcome,
        Map<String, Object> details,
        String address,
        String requestId,
        String hash) {

    static AuditBody of(AuditRow row) {
        var entry = row.entry();
        return new AuditBody(
                row.seq(),
                entry.at(),
                PrincipalBody.of(entry.actor()),
                entry.action(),
                entry.subject(),
                Optional.of(entry.subjectName()).filter(name -> !name.isEmpty()),
                entry.outcome().name().toLowerCase(Locale.ROOT),
                entry.details(),
                entry.address(),
                entry.requestId(),
                row.hash());
    }
}
