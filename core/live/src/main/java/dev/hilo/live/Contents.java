package dev.hilo.live;

import java.util.List;

/**
 * What is in a room for one caller.
 *
 * @param missing which of the places asked for are not there, or not for this caller: the two look
 *     the same
 */
public record Contents(RoomName room, List<Point> points, List<String> missing) {

    public Contents {
        points = List.copyOf(points);
        missing = List.copyOf(missing);
    }

    /** A room in which nothing is measured: what it tells are notices. */
    public static Contents notices(RoomName room) {
        return new Contents(room, List.of(), List.of());
    }
}
