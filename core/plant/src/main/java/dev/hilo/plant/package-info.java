/**
 * The plant as its people know it: sites, areas, machines and sensors in one tree, each with a key
 * that is said aloud and a configuration that keeps its history.
 *
 * <p>The room promises that a question about any moment has one answer: what stood at a path, and
 * what its numbers meant, then and as known then. Nothing is overwritten: configuration is appended
 * with the time from which it counts, a moved thing answers to its old path, an archived one keeps
 * its key. {@link dev.hilo.plant.Plant} changes the plant, {@link dev.hilo.plant.PlantDirectory}
 * reads it, {@link dev.hilo.plant.Templates} keeps the kinds of machines that plants repeat.
 *
 * <p>It knows the kernel only: no readings, no alarms, no roles, no format but CSV.
 */
@NullMarked
package dev.hilo.plant;

import org.jspecify.annotations.NullMarked;
