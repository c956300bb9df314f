/**
 * Measurements: the real program started by its launcher, load from this process on loopback,
 * bounded in count and time. Figures are printed as a table and written as JSON; nothing here
 * asserts them.
 */
@NullMarked
package dev.hilo.bench;

import org.jspecify.annotations.NullMarked;
