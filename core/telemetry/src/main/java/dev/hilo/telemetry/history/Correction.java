package dev.hilo.telemetry.history;

import dev.hilo.telemetry.Reading;

/**
 * What a reading was before a later one of the same time took its place.
 *
 * @param correctedAt when what counts now was received, in microseconds: until then, this was known
 */
public record Correction(Reading replaced, long correctedAt) {}
