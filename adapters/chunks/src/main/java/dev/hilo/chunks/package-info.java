/**
 * The history of readings, embedded. Of each series and UTC day, the open part is in memory as
 * small encoded blocks with a short raw tail; sealed chunks are compressed blobs with their
 * summaries in one SQLite file a tenant, retention class and day; late readings lie over both until
 * they are merged.
 *
 * <p>Promises the contract of {@link dev.hilo.telemetry.history.TelemetryStore}. A day's file
 * always holds one moment of the log, and says which, so that replay after a crash can repeat
 * nothing. Nothing here reads the host's clock: sealing follows the readings' own time, and their
 * number.
 */
@NullMarked
package dev.hilo.chunks;

import org.jspecify.annotations.NullMarked;
