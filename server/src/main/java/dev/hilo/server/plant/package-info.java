/**
 * The plant over HTTP: sites, areas, machines and sensors, each under its own collection; the tree,
 * search, import and export under {@code /plant}; templates and units. It translates and decides
 * nothing.
 */
@NullMarked
package dev.hilo.server.plant;

import org.jspecify.annotations.NullMarked;
