package dev.hilo.server.telemetry.intake;

/** Unwinds a reader whose bytes end within something; not a fault, hence without a stack. */
final class NeedsBytes extends RuntimeException {

    NeedsBytes() {
        super("the bytes at hand end within something", null, false, false);
    }
}
