package dev.hilo.telemetry.intake;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The sensors that a message is to make: each once, and not without end. For one thread. */
final class Newcomers {

    private static final int MOST_IN_MESSAGE = 1_000;

    private record Named(Place machine, String folded) {}

    private final Map<Named, Point> known = new HashMap<>(0);

    /** The same for the same name; a point that is no newcomer as it is. */
    Point same(Point point) {
        if (point.reason() != null || point.target() != null) {
            return point;
        }
        var named = new Named(point.machine, point.name.toLowerCase(Locale.ROOT));
        var before = known.get(named);
        if (before != null) {
            return before;
        }
        if (known.size() == MOST_IN_MESSAGE) {
            return Point.refused(
                    point.machine,
                    point.name,
                    Reason.of("discovery.message-limit", MOST_IN_MESSAGE));
        }
        known.put(named, point);
        return point;
    }
}
