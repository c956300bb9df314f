package dev.hilo.telemetry.intake;

/** What becomes of a number outside what its sensor can measure. */
public enum OutOfRange {
    /** It is kept, with quality bad. */
    MARK_BAD,
    REFUSE,
    KEEP
}
