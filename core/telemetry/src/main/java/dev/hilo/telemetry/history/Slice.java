package dev.hilo.telemetry.history;

import dev.hilo.kernel.Cursor;
import dev.hilo.telemetry.Readings;
import java.util.Optional;

/** Some readings in order of time, and where the next begin; no cursor means that this was all. */
public record Slice(Readings readings, Optional<Cursor> next) {}
