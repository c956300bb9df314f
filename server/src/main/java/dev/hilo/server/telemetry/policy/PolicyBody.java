package dev.hilo.server.telemetry.policy;

import dev.hilo.telemetry.intake.IntakePolicy;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A tenant's intake policy. */
@Schema(name = "IntakePolicy")
public record PolicyBody(
        boolean discovery,
        @Schema(enumeration = {"mark-bad", "refuse", "keep"}) String outOfRange,
        int aheadSeconds,
        int oldestDays,
        @Schema(description = "How many readings a second; 0 is the installation's default")
                long pointsPerSecond,
        int revision) {

    static PolicyBody of(IntakePolicy policy) {
        return new PolicyBody(
                policy.discovery(),
                policy.outOfRange().word(),
                policy.aheadSeconds(),
                policy.oldestDays(),
                policy.pointsPerSecond(),
                policy.revision());
    }
}
