package dev.hilo.server.settings;

/** A value and where it stands, so that a mistake can be found. */
record Source(String value, String place) {}
