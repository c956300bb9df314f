/**
 * The front door: every request passes {@link dev.hilo.server.http.Gate} (name, headers, limits,
 * who asks) before any route, and every no leaves as problem+json (RFC 9457) in the reader's
 * language.
 */
@NullMarked
package dev.hilo.server.http;

import org.jspecify.annotations.NullMarked;
