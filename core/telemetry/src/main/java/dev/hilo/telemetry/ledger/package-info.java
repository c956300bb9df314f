/**
 * The ledger of loss: what each source sent, and what became of all of it.
 *
 * <p>It is kept where frames go into the history, by one consumer of the log that judges each
 * message's number, gives its readings to the {@link dev.hilo.telemetry.history.TelemetryStore} and
 * counts the outcome. Promises: received = accepted + refused, accepted = stored + duplicates + in
 * flight, and neither a crash nor a replay counts anything twice or not at all. The package knows
 * no engine; times are those that frames carry.
 */
@NullMarked
package dev.hilo.telemetry.ledger;

import org.jspecify.annotations.NullMarked;
