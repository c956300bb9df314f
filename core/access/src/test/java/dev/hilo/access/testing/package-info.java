/**
 * The access room without a database: stores in memory that really undo, a fast password hasher, a
 * rate limiter on the test clock, a whole {@link dev.hilo.access.testing.House}, and the contracts
 * that every store of this room must pass.
 */
@NullMarked
package dev.hilo.access.testing;

import org.jspecify.annotations.NullMarked;
