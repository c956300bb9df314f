/**
 * Who did what, and what was refused: one append-only chain a tenant. Every row carries the hash of
 * the row before it, so that altering, removing or reordering rows shows; erasing a tenant breaks
 * nobody else's chain. State changes arrive as announcements; sign-ins and refusals are written by
 * whoever witnesses them.
 *
 * <p>It must not know rooms: an announcement is a name, a subject and plain details.
 */
@NullMarked
package dev.hilo.access.audit;

import org.jspecify.annotations.NullMarked;
