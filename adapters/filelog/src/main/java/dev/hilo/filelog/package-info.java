/**
 * The log in files, with nothing to install. Each partition is a folder of segment files; a segment
 * is a row of frames, each with its length, a CRC32C, its offset and how many frames had been
 * written since the last force. Writers hand their payloads to the partition's one committer, which
 * writes all that wait and forces them together; only then are they published to readers and
 * acknowledged.
 *
 * <p>It promises what {@link dev.hilo.kernel.log.Log} says, through a kill at any instant and a
 * disk that fills up. What is damaged is reported and never passed over in silence. It must not
 * know what the payloads mean.
 */
@NullMarked
package dev.hilo.filelog;

import org.jspecify.annotations.NullMarked;
