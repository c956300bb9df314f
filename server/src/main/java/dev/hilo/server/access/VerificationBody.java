package dev.hilo.server.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hilo.access.audit.AuditChain;
import dev.hilo.access.audit.Verification;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a walk along the tenant's chain found. */
@Schema(name = "AuditVerification")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record VerificationBody(
        boolean intact,
        long rows,
        long firstSeq,
        long lastSeq,
        String head,
        Optional<Long> brokenAt,
        @Schema(enumeration = {"altered", "missing", "unlinked", "cut-off"})
                Optional<String> reason) {

    static VerificationBody of(Verification verification) {
        return switch (verification) {
            case Verification.Intact intact ->
                    of(intact.chain(), Optional.empty(), Optional.empty());
            case Verification.Broken broken ->
                    of(
                            broken.chain(),
                            Optional.of(broken.at()),
                            Optional.of(
                                    broken.reason()
                                            .name()
                                            .toLowerCase(Locale.ROOT)
                                            .replace('_', '-')));
        };
    }

    private static VerificationBody of(
            AuditChain chain, Optional<Long> brokenAt, Optional<String> reason) {
        return new VerificationBody(
                brokenAt.isEmpty(),
                chain.rows(),
                chain.first(),
                chain.last(),
                chain.head(),
                brokenAt,
                reason);
    }
}
