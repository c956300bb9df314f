package dev.hilo.live;

import java.util.Arrays;

/** Everybody who watches one sensor. Thread-safe; reading takes no lock. */
final class Channel {

    private static final Seat[] NONE = {};

    /** Of series that belong to nobody. Made after the array that it begins with. */
    static final Channel DEAF = new Channel();

    private volatile Seat[] seats = NONE;

    boolean isWatched() {
        return seats.length > 0;
    }

    /** One moment's watchers; nobody changes the array. */
    Seat[] seats() {
        return seats;
    }

    synchronized void add(Seat seat) {
        var more = Arrays.copyOf(seats, seats.length + 1);
        more[seats.length] = seat;
        seats = more;
    }

    synchronized void remove(Seat seat) {
        seats = Arrays.stream(seats).filter(other -> other != seat).toArray(Seat[]::new);
    }
}
