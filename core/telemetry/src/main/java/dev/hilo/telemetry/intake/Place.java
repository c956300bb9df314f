package dev.hilo.telemetry.intake;

/**
 * A machine as a sender named it, known or not: a handle that {@link Message#machine} gives and
 * that is good for that message.
 */
public final class Place {}
