/** What this installation says of itself: its version, its health, the routes that it answers. */
@NullMarked
package dev.hilo.server.about;

import org.jspecify.annotations.NullMarked;
