package dev.hilo.access.policy;

/** One action of the catalogue on one resource pattern: a grant spelt out. */
public record Right(String action, String resource) {}
