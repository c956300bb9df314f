/**
 * What nobody may read back: passwords, refresh tokens, API tokens. A secret never shows itself in
 * a text, is compared in constant time, and is kept only as a hash; the password hash is a port
 * because plain Java has no Argon2id.
 *
 * <p>It must not know whose secret it is.
 */
@NullMarked
package dev.hilo.access.secret;

import org.jspecify.annotations.NullMarked;
