/**
 * What people ask of the history: a sensor's readings, rollups and corrections, the latest of many,
 * and lines to draw. A sensor may have several series, where it changed its type of value or its
 * stream: here they are one again.
 *
 * <p>Promises: {@code telemetry.read} on the sensor's place is asked before anything is read;
 * without it a sensor that the caller cannot see in the plant is not there. Every answer is
 * bounded. Steps follow the clock of the sensor's site. The package writes nothing.
 */
@NullMarked
package dev.hilo.telemetry.reads;

import org.jspecify.annotations.NullMarked;
