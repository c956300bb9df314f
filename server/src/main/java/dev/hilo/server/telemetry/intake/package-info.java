/**
 * Readings as clients post them: JSON by item or by column, JSON lines and CSV, plain or
 * compressed, read as a stream of bytes into the intake without building objects.
 *
 * <p>Promises: what is not understood is refused at its place and never guessed; memory is bounded
 * by the largest item, not by the body; a reading is given to the intake only when the whole item
 * that holds it was understood. Which sensors there are, who may write them and what becomes
 * durable is the intake's business, not known here.
 */
@NullMarked
package dev.hilo.server.telemetry.intake;

import org.jspecify.annotations.NullMarked;
