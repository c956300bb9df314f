package dev.hilo.live;

import dev.hilo.kernel.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a member is told. */
public sealed interface Outgoing {

    /**
     * The room is entered, or what is in it has changed. Points keep their number as long as they
     * are in the room.
     *
     * @param missed what went by while the member was away: to be fetched, it is not sent here
     */
    record Subscribed(
            RoomName room, List<Numbered> points, List<String> missing, Optional<Missed> missed)
            implements Outgoing {
        public Subscribed {
            points = List.copyOf(points);
            missing = List.copyOf(missing);
        }
    }

    /** The member is no longer in the room: it asked so, or what was in it is gone for it. */
    record Left(RoomName room) implements Outgoing {}

    /**
     * Readings in the order in which they were taken in.
     *
     * @param latest whether these are the newest values of what has not moved since
     * @param conflated how many readings were left out before these because the member was too slow
     */
    record Batch(RoomName room, boolean latest, List<Moved> values, long conflated)
            implements Outgoing {
        public Batch {
            values = List.copyOf(values);
        }
    }

    /** A fact that belongs to the room; the newest of an event is enough. */
    record Notice(RoomName room, String event, Map<String, Object> details) implements Outgoing {
        public Notice {
            details = Map.copyOf(details);
        }
    }

    record Refused(Refusal refusal, Optional<String> room) implements Outgoing {}

    /** A point by the number under which its values arrive. */
    record Numbered(int number, Point point) {}

    record Moved(int number, Sample sample) {}

    /** Microseconds; from the last reading that the member has to the moment of coming back. */
    record Missed(long from, long to) {}
}
