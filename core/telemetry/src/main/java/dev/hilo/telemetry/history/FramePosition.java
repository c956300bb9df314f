package dev.hilo.telemetry.history;

/**
 * Where a frame stands in the log.
 *
 * @param partition topic and partition as one name, {@code telemetry.raw/3}
 */
public record FramePosition(String partition, long offset) {}
