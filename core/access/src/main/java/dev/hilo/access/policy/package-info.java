/**
 * The words in which rights are written: actions, resources, patterns over both, grants that pair
 * them, roles that collect grants, and the decision with its reason. Pure values: whether a pattern
 * covers another is decided here and nowhere else, and the answer is no unless a grant says yes.
 *
 * <p>It must not know who asks, where roles are kept, or which rooms exist: rooms contribute their
 * actions to the {@link dev.hilo.access.policy.ActionCatalogue}.
 */
@NullMarked
package dev.hilo.access.policy;

import org.jspecify.annotations.NullMarked;
