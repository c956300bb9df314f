package dev.hilo.live;

import java.util.List;
import java.util.Map;

/**
 * What is in a room for one caller.
 *
 * @param missing which of the places asked for are not there, or not for this caller: the two look
 *     the same
 * @param notices what holds in the room now, by event
 */
public record Contents(
        RoomName room,
        List<Point> points,
        List<String> missing,
        Map<String, Map<String, Object>> notices) {

    public Contents {
        points = List.copyOf(points);
        missing = List.copyOf(missing);
        notices = Map.copyOf(notices);
    }

    /** A room in which things are measured. */
    public static Contents points(RoomName room, List<Point> points, List<String> missing) {
        return new Contents(room, points, missing, Map.of());
    }

    /** A room in which nothing is measured: what it tells are notices. */
    public static Contents notices(RoomName room, Map<String, Map<String, Object>> notices) {
        return new Contents(room, List.of(), List.of(), notices);
    }
}
