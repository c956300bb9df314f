/**
 * Readings: a value with its own time and quality, of a series that has a small number for ever.
 * Readings travel as {@link dev.hilo.telemetry.Frame frames} (columns of many series) and are kept
 * by the {@link dev.hilo.telemetry.history.TelemetryStore history}.
 *
 * <p>Promises: a series' number is durable before the first frame that uses it and is never given
 * twice. The room knows the plant; it knows nothing of alarms, screens, engines or wires.
 */
@NullMarked
package dev.hilo.telemetry;

import org.jspecify.annotations.NullMarked;
