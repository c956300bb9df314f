/**
 * Live values over WebSocket: one {@link dev.hilo.server.live.Connection} a client, the messages of
 * the protocol, and what feeds the rooms of {@link dev.hilo.live.Rooms}: frames from the log, the
 * plant's places, the history's newest values.
 *
 * <p>Promises: who connects passed the gate like any other request; whoever loses a right, or whose
 * token ends, loses the connection or what it showed; nothing waits without a bound. The protocol
 * is described in {@code /api/asyncapi.json}.
 */
@NullMarked
package dev.hilo.server.live;

import org.jspecify.annotations.NullMarked;
