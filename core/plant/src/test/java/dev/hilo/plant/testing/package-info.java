/**
 * Fixtures of the plant: its stores in memory, the contracts that every store passes, a few units,
 * and a plant ready to be changed. Published for the adapters and rooms that need a plant in their
 * tests.
 */
@NullMarked
package dev.hilo.plant.testing;

import org.jspecify.annotations.NullMarked;
