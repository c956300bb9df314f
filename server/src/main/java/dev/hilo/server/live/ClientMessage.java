package dev.hilo.server.live;

import dev.hilo.live.RoomName;
import dev.hilo.live.Wanted;
import java.util.Optional;
import java.util.OptionalLong;

/** What a client may say. */
sealed interface ClientMessage {

    /**
     * @param called what it wants to call the room
     * @param after the time of the newest reading that it has from before, in microseconds
     */
    record Subscribe(Wanted wanted, Optional<RoomName> called, OptionalLong after)
            implements ClientMessage {}

    record Unsubscribe(String room) implements ClientMessage {}

    /** A younger token of the same principal, so that the connection lives on. */
    record Token(String token) implements ClientMessage {

        /** The token stays out of logs. */
        @Override
        public String toString() {
            return "Token";
        }
    }

    /** Nothing but a sign of life. */
    record Heartbeat() implements ClientMessage {}
}
