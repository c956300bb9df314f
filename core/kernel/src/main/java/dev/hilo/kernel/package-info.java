/**
 * What all rooms share: who asks ({@link dev.hilo.kernel.Caller}), for which tenant, with which
 * identifiers, in which transaction, and how a no is said ({@link dev.hilo.kernel.Refusal}).
 *
 * <p>The kernel promises plain values and small ports. It must not know any room, any framework and
 * any engine; whatever is here is here because at least two rooms need the same thing.
 */
@NullMarked
package dev.hilo.kernel;

import org.jspecify.annotations.NullMarked;
