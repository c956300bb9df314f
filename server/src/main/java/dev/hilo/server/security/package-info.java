/** Keys, tokens and certificates on disk and on the wire. */
@NullMarked
package dev.hilo.server.security;

import org.jspecify.annotations.NullMarked;
