/**
 * Readings over HTTP: a sensor's readings, rollups and corrections under {@code /sensors/{id}}; the
 * latest, trends and counts of many under {@code /telemetry}. It translates and decides nothing.
 */
@NullMarked
package dev.hilo.server.telemetry;

import org.jspecify.annotations.NullMarked;
