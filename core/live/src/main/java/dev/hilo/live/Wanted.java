package dev.hilo.live;

import java.util.List;
import java.util.Optional;

/**
 * What a client asks to watch, in its own words: a place is a path (also an old one) or an
 * identifier.
 */
public sealed interface Wanted {

    /** The sensors of a machine. */
    record Machine(String place) implements Wanted {}

    /** All sensors below a site or an area. */
    record Field(String place) implements Wanted {}

    /** All sensors of a well, which is a machine or an area of the plant. */
    record Well(String place) implements Wanted {}

    /**
     * Sensors from anywhere.
     *
     * @param name what the client calls this choice; without one it is named by what is in it
     */
    record Sensors(List<String> places, Optional<String> name) implements Wanted {
        public Sensors {
            places = List.copyOf(places);
        }
    }

    record Alarms() implements Wanted {}

    record CriticalAlarms() implements Wanted {}

    record Dashboard(String name) implements Wanted {}

    /** How the installation does. */
    record SystemStatus() implements Wanted {}
}
