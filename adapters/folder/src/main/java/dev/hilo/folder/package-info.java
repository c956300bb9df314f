/**
 * Blobs as files in a plain folder, their names as paths in it, so that whoever has the folder can
 * read them with any tool. A blob is written beside its place, forced, and moved there; what a
 * crash left half written is cleared when the folder is opened. Knows nothing of what it keeps.
 */
@NullMarked
package dev.hilo.folder;

import org.jspecify.annotations.NullMarked;
