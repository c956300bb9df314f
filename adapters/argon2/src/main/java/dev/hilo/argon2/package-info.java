/** Passwords hashed with Argon2id (RFC 9106) by Bouncy Castle, which needs no native library. */
@NullMarked
package dev.hilo.argon2;

import org.jspecify.annotations.NullMarked;
