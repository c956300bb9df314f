package dev.hilo.telemetry.intake;

import java.util.concurrent.TimeUnit;

/**
 * What a message is held against, as it was when it began.
 *
 * @param earliest the oldest time that is taken, in microseconds
 * @param latest the newest time that is taken
 * @param nanos when that was, by the clock that only runs forward
 */
record Terms(
        TenantSensors sensors,
        WriteRights.Held rights,
        IntakePolicy policy,
        long earliest,
        long latest,
        long nanos) {

    static Terms at(
            long nowMicros,
            long nowNanos,
            TenantSensors sensors,
            WriteRights.Held rights,
            IntakePolicy policy) {
        return new Terms(
                sensors,
                rights,
                policy,
                nowMicros - TimeUnit.DAYS.toMicros(policy.oldestDays()),
                nowMicros + TimeUnit.SECONDS.toMicros(policy.aheadSeconds()),
                nowNanos);
    }

    boolean isInTime(long time) {
        return time >= earliest && time <= latest;
    }

    Reason outOfTime(long time) {
        return time > latest
                ? Reason.of("reading.time-ahead", policy.aheadSeconds())
                : Reason.of("reading.time-old", policy.oldestDays());
    }
}
