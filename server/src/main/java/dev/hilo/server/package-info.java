/**
 * The program: HTTP, the command line, and the wiring of rooms to engines. The only place that
 * knows everything; nothing here decides what the business means.
 */
@NullMarked
package dev.hilo.server;

import org.jspecify.annotations.NullMarked;
