package dev.hilo.server.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hilo.kernel.Retention;
import dev.hilo.kernel.Tenant;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A tenant. */
@Schema(name = "Tenant")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record TenantBody(
        UUID id,
        String key,
        String name,
        String region,
        RetentionBody retention,
        boolean suspended,
        Instant createdAt,
        int revision,
        @Schema(description = "Only in the answer that creates the tenant, never again")
                Optional<Administrator> administrator) {

    /** For how many days what is kept. */
    @Schema(name = "Retention")
    public record RetentionBody(Integer rawDays, Integer rollupDays, Integer auditDays) {

        static RetentionBody of(Retention retention) {
            return new RetentionBody(
                    retention.rawDays(), retention.rollupDays(), retention.auditDays());
        }

        Retention read() {
            return new Retention(rawDays, rollupDays, auditDays);
        }
    }

    /** How the administrator of a new tenant signs in the first time. */
    @Schema(name = "NewAdministrator")
    public record Administrator(
            @Schema(examples = "ana@andes") String user, String temporaryPassword) {}

    static TenantBody of(Tenant tenant) {
        return of(tenant, Optional.empty());
    }

    static TenantBody of(Tenant tenant, Optional<Administrator> shownOnce) {
        return new TenantBody(
                tenant.id().value(),
                tenant.key().text(),
                tenant.name(),
                tenant.region(),
                RetentionBody.of(tenant.retention()),
                tenant.suspended(),
                tenant.createdAt(),
                tenant.revision(),
                shownOnce);
    }
}
