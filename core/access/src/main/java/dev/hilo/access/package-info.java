/**
 * Who somebody is and what they may do: users and roles of a tenant, sign-in, sessions, tokens for
 * machines, and the {@link dev.hilo.access.Door} that turns whatever a request presents into a
 * {@link dev.hilo.kernel.Caller}. Who may do what is asked anew at every request, so a disabled
 * user is out at once and not when a token expires.
 *
 * <p>It promises that no secret leaves it twice, and that somebody who is refused learns nothing
 * about who exists. It must not know HTTP, SQL, or any other room.
 */
@NullMarked
package dev.hilo.access;

import org.jspecify.annotations.NullMarked;
