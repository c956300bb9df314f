package dev.hilo.telemetry.intake;

/**
 * Thrown to a thread that must not wait, where it would have to: the message is to be closed and
 * begun anew on one that may. Not a fault, hence without a stack.
 */
public final class MustWait extends RuntimeException {

    MustWait() {
        super("the store has to be asked", null, false, false);
    }
}
