/**
 * The command line. A command prints its result on standard output and one line on standard error
 * when it cannot; exit code 2 means that the command was misspoken, 1 that it failed.
 */
@NullMarked
package dev.hilo.server.cli;

import org.jspecify.annotations.NullMarked;
