/**
 * The access room over HTTP: signing in, oneself, users, roles, tokens, tenants and the audit
 * trail. It only translates: every rule is the room's.
 */
@NullMarked
package dev.hilo.server.access;

import org.jspecify.annotations.NullMarked;
