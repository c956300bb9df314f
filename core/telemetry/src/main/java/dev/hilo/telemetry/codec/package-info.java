/**
 * Frames and readings as bytes: columnar, versioned, small before any general compression and kind
 * to one that follows. What one release wrote every later one reads; golden files under {@code
 * src/test/resources} say so.
 *
 * <p>Bytes from outside are never trusted: whatever they are, reading them ends in a value or in a
 * refusal, and claims no memory beyond what {@link dev.hilo.telemetry.Frame#MOST_READINGS} readings
 * take.
 */
@NullMarked
package dev.hilo.telemetry.codec;

import org.jspecify.annotations.NullMarked;
