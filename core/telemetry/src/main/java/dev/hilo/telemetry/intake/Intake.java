package dev.hilo.telemetry.intake;

import dev.hilo.kernel.Caller;

/** Where readings come in. Thread-safe. */
public final class Intake {

    /**
     * Begins a message. Whoever opens one ends it, by {@link Message#finish} or {@link
     * Message#close}.
     *
     * @throws dev.hilo.kernel.Refusal {@code rate.exceeded} when the tenant has used its budget up,
     *     or too many messages are under way; {@code permission.missing} when the caller may write
     *     nowhere
     */
    public Message open(Caller caller) {
        return new Message();
    }
}
