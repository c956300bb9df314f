package dev.hilo.telemetry.intake;

/**
 * A sensor as a sender named it, known or not: a handle that {@link Message#sensor} gives and that
 * is good for that message.
 */
public final class Point {}
