package dev.hilo.telemetry.intake;

import dev.hilo.kernel.Key;
import dev.hilo.plant.PlantPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A machine as a sender named it, known or not: a handle that {@link Message#machine} gives and
 * that is good for that message.
 */
public final class Place {

    private static final long ASK_AGAIN_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int MOST_ASKED = 500;

    final String name;

    private final @Nullable PlantPath path;
    private final @Nullable Reason reason;
    private final Names<Point> points = new Names<>();
    private final long goodUntil;
    private final Map<Key, Long> askedFor = new HashMap<>();
    private volatile boolean stale;

    private Place(
            String name, @Nullable PlantPath path, @Nullable Reason reason, long goodUntilNanos) {
        this.name = name;
        this.path = path;
        this.reason = reason;
        this.goodUntil = goodUntilNanos;
    }

    static Place known(SensorLookup.Machine machine, long goodUntilNanos) {
        var path = machine.path();
        var reason = machine.archived() ? Reason.of("machine.archived", path.toString()) : null;
        var place = new Place(path.toString(), path, reason, goodUntilNanos);
        for (var sensor : reason == null ? machine.sensors() : List.<SensorLookup.Sensor>of()) {
            place.points.put(sensor.key().text(), Point.known(place, sensor));
        }
        return place;
    }

    static Place refused(String name, Reason reason, long goodUntilNanos) {
        return new Place(name, null, reason, goodUntilNanos);
    }

    /** Where it stands; nowhere when it is not known, or not for this sender. */
    @Nullable PlantPath path() {
        return path;
    }

    @Nullable Reason reason() {
        return reason;
    }

    Names<Point> points() {
        return points;
    }

    /**
     * Whether it is worth asking for a sensor that it does not have: again only after a while.
     * Under its owner's lock.
     */
    boolean mayAskFor(Key sensor, long nowNanos) {
        var last = askedFor.get(sensor);
        if (last != null && nowNanos - last < ASK_AGAIN_NANOS) {
            return false;
        }
        if (askedFor.size() == MOST_ASKED) {
            askedFor.clear();
        }
        askedFor.put(sensor, nowNanos);
        return true;
    }

    boolean isGood(long nowNanos) {
        return !stale && goodUntil - nowNanos > 0;
    }

    void drop() {
        stale = true;
    }
}
