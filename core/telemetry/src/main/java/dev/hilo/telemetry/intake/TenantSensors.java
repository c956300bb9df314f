package dev.hilo.telemetry.intake;

import dev.hilo.kernel.Key;
import dev.hilo.kernel.Refusal;
import dev.hilo.kernel.TenantId;
import dev.hilo.plant.PlantPath;
import dev.hilo.telemetry.Series;
import dev.hilo.telemetry.SeriesNumber;
import dev.hilo.telemetry.SeriesRegistry;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * One tenant's machines by the names that senders use. A name that is known is found without a
 * lock; one that is not is asked for, one at a time, and what is not there is not asked for again
 * for a second. Thread-safe: what is asked for waits for what is dropped, so that nothing stays
 * that was read before the change which dropped it.
 */
final class TenantSensors {

    /** Settings may say that they count from a later time: nobody announces that it has come. */
    private static final long GOOD_NANOS = TimeUnit.MINUTES.toNanos(10);

    private static final long MISSING_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int MOST_NAMES = 100_000;
    private static final int MOST_MISSES = 2_000;
    private static final int MOST_DISCOVERED = 500;
    private static final int LONGEST_NAME = 4 * 65;
    private static final int LONGEST_SHOWN = 100;

    private final TenantId tenant;
    private final SensorLookup lookup;
    private final SeriesRegistry registry;
    private final LongSupplier nanos;
    private final Map<PlantPath, Place> places = new HashMap<>();
    private volatile Names<Place> names = new Names<>();
    private long missesSince;
    private int misses;

    TenantSensors(
            TenantId tenant, SensorLookup lookup, SeriesRegistry registry, LongSupplier nanos) {
        this.tenant = tenant;
        this.lookup = lookup;
        this.registry = registry;
        this.nanos = nanos;
        this.missesSince = nanos.getAsLong();
    }

    /**
     * @param now by the same clock, a moment ago
     */
    Place machine(byte[] utf8, int from, int to, long now) {
        var place = names.find(utf8, from, to);
        return place != null && place.isGood(now) ? place : ask(text(utf8, from, to));
    }

    /** Whether {@link #machine} answers without waiting. */
    boolean knows(byte[] utf8, int from, int to, long now) {
        var place = names.find(utf8, from, to);
        return place != null && place.isGood(now);
    }

    /**
     * @param discovery whether an unknown one is to be made
     */
    Point sensor(Place machine, byte[] utf8, int from, int to, boolean discovery) {
        var point = machine.points().find(utf8, from, to);
        if (point != null) {
            return point;
        }
        var name = text(utf8, from, to);
        var reason = machine.reason();
        if (reason != null) {
            return Point.refused(machine, name, reason);
        }
        return missing(machine, name, discovery);
    }

    synchronized void drop() {
        places.clear();
        names = new Names<>();
    }

    synchronized void drop(PlantPath machine) {
        var place = places.remove(machine);
        if (place != null) {
            place.drop();
        }
    }

    /** What a name did not stand for it may stand for now. */
    synchronized void dropNames() {
        names = new Names<>();
    }

    private synchronized Place ask(String name) {
        long now = nanos.getAsLong();
        byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
        var known = names.find(utf8, 0, utf8.length);
        if (known != null && known.isGood(now)) {
            return known;
        }
        if (utf8.length > LONGEST_NAME) {
            return missing(name, now);
        }
        var found = lookup.machine(tenant, name);
        if (found.isEmpty()) {
            countMiss(now);
            var missing = missing(name, now);
            remember(name, missing);
            return missing;
        }
        var path = found.get().path();
        var standing = places.get(path);
        var place = standing != null && standing.isGood(now) ? standing : load(found.get(), now);
        places.put(path, place);
        remember(name, place);
        return place;
    }

    private Place load(SensorLookup.Machine machine, long now) {
        var place = Place.known(machine, now + GOOD_NANOS);
        for (var sensor : machine.sensors()) {
            byte[] key = sensor.key().text().getBytes(StandardCharsets.US_ASCII);
            find(place, key)
                    .map(Point::target)
                    .ifPresent(target ->
                            registry.find(tenant, sensor.id(), sensor.type(), sensor.stream())
                                    .map(Series::number)
                                    .map(SeriesNumber::value)
                                    .ifPresent(target::opened));
        }
        return place;
    }

    private static Optional<Point> find(Place place, byte[] key) {
        return Optional.ofNullable(place.points().find(key, 0, key.length));
    }

    /** A key that the machine's sensors do not have: perhaps one once had it. */
    private synchronized Point missing(Place machine, String name, boolean discovery) {
        var path = machine.path();
        var key = Key.parse(name);
        if (path == null || key.isEmpty()) {
            return unknown(machine, name);
        }
        byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
        var there = machine.points().find(utf8, 0, utf8.length);
        if (there != null) {
            return there;
        }
        var sensor =
                machine.mayAskFor(key.get(), nanos.getAsLong())
                        ? former(path, key.get())
                        : Optional.<SensorLookup.Sensor>empty();
        if (sensor.isPresent()) {
            var point = Point.known(machine, sensor.get());
            machine.points().put(name, point);
            return point;
        }
        if (!discovery) {
            return unknown(machine, name);
        }
        return machine.points().size() < MOST_DISCOVERED
                ? Point.newcomer(machine, name)
                : Point.refused(
                        machine, name, Reason.of("discovery.machine-limit", MOST_DISCOVERED));
    }

    private Optional<SensorLookup.Sensor> former(PlantPath machine, Key key) {
        countMiss(nanos.getAsLong());
        return lookup.formerly(tenant, machine, key);
    }

    private static Point unknown(Place machine, String name) {
        return Point.refused(machine, name, Reason.of("sensor.not-found", shown(name)));
    }

    private static Place missing(String name, long now) {
        var shown = shown(name);
        return Place.refused(shown, Reason.of("machine.not-found", shown), now + MISSING_NANOS);
    }

    private void remember(String name, Place place) {
        if (names.size() == MOST_NAMES) {
            drop();
        }
        names.put(name, place);
    }

    /** Asking for what is not there costs the store as much as what is: not without end. */
    private void countMiss(long now) {
        if (now - missesSince >= MISSING_NANOS) {
            missesSince = now;
            misses = 0;
        }
        if (++misses > MOST_MISSES) {
            throw Refusal.tooFast(1);
        }
    }

    private static String text(byte[] utf8, int from, int to) {
        return new String(utf8, from, to - from, StandardCharsets.UTF_8);
    }

    private static String shown(String name) {
        return name.length() <= LONGEST_SHOWN ? name : name.substring(0, LONGEST_SHOWN) + "…";
    }
}
