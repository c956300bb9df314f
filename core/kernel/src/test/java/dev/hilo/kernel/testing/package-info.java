/**
 * Fixtures for every room's tests: a clock that is driven, seeded randomness, in-memory
 * transactions that really undo, announcements that can be read back, and the contracts of the
 * kernel's ports.
 */
@NullMarked
package dev.hilo.kernel.testing;

import org.jspecify.annotations.NullMarked;
