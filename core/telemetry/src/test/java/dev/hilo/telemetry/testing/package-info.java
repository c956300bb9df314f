/**
 * Published fixtures of telemetry: generated readings and frames, in-memory stores, and the
 * contracts that every engine of the room's ports passes.
 */
@NullMarked
package dev.hilo.telemetry.testing;

import org.jspecify.annotations.NullMarked;
