/**
 * What was read, kept: the {@link dev.hilo.telemetry.history.TelemetryStore} port, and the
 * arithmetic of rollups that every engine shares.
 *
 * <p>Promises: equal (series, time) is one reading, the last one written counts, and what it
 * replaced is kept as a correction; a frame applied twice changes nothing. The package knows no
 * engine and reads no clock.
 */
@NullMarked
package dev.hilo.telemetry.history;

import org.jspecify.annotations.NullMarked;
