/**
 * The data folder: held by one process at a time, brought up to date at start, copied whole into a
 * backup and made from one.
 */
@NullMarked
package dev.hilo.server.data;

import org.jspecify.annotations.NullMarked;
