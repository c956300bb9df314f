/** Tests of the whole program: the packaged server as a process, spoken to as users speak to it. */
@NullMarked
package dev.hilo.server.program;

import org.jspecify.annotations.NullMarked;
