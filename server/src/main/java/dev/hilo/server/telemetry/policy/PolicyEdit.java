package dev.hilo.server.telemetry.policy;

import dev.hilo.kernel.Problems;
import dev.hilo.telemetry.intake.IntakePolicy;
import dev.hilo.telemetry.intake.OutOfRange;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be changed about an intake policy. */
@Schema(name = "IntakePolicyEdit")
public record PolicyEdit(
        @Schema(description = "Whether a machine's unknown sensors are made as they are read")
                Boolean discovery,
        @Schema(
                        description = "What becomes of a number that the sensor cannot measure",
                        enumeration = {"mark-bad", "refuse", "keep"})
                String outOfRange,
        Integer aheadSeconds,
        Integer oldestDays,
        Long pointsPerSecond) {

    static PolicyEdit of(IntakePolicy policy) {
        return new PolicyEdit(
                policy.discovery(),
                policy.outOfRange().word(),
                policy.aheadSeconds(),
                policy.oldestDays(),
                policy.pointsPerSecond());
    }

    static IntakePolicy policy(PolicyEdit edit, int revision) {
        var problems = new Problems();
        var outOfRange = OutOfRange.of(edit.outOfRange());
        problems.when(
                outOfRange.isEmpty(),
                "outOfRange",
                "word.unknown",
                edit.outOfRange(),
                "mark-bad, refuse, keep");
        var policy =
                problems.collect(
                        "",
                        () ->
                                new IntakePolicy(
                                        edit.discovery(),
                                        outOfRange.orElse(OutOfRange.MARK_BAD),
                                        edit.aheadSeconds(),
                                        edit.oldestDays(),
                                        edit.pointsPerSecond(),
                                        revision));
        problems.refuse();
        return policy.orElseThrow();
    }
}
