/**
 * What the operator chose: read from flags, environment, file and defaults, in this order of
 * precedence, checked as a whole before anything starts, every mistake reported at once.
 */
@NullMarked
package dev.hilo.server.settings;

import org.jspecify.annotations.NullMarked;
