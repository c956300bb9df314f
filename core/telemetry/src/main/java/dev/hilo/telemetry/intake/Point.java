package dev.hilo.telemetry.intake;

import dev.hilo.plant.ValueType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sensor as a sender named it, known or not: a handle that {@link Message#sensor} gives and that
 * is good for that message.
 */
public final class Point {

    final Place machine;
    final String name;

    private final @Nullable Reason reason;
    private @Nullable Target target;

    private Point(Place machine, String name, @Nullable Reason reason) {
        this.machine = machine;
        this.name = name;
        this.reason = reason;
    }

    static Point known(Place machine, SensorLookup.Sensor sensor) {
        var name = sensor.key().text();
        if (sensor.archived()) {
            return refused(machine, name, Reason.of("sensor.archived", name));
        }
        var point = new Point(machine, name, null);
        point.target =
                new Target(point, sensor.id(), sensor.type(), sensor.stream(), sensor.range());
        return point;
    }

    static Point refused(Place machine, String name, Reason reason) {
        return new Point(machine, name, reason);
    }

    /** To be made, when it has a reading. For one thread. */
    static Point newcomer(Place machine, String name) {
        return new Point(machine, name, null);
    }

    /** What it measures, where that is known. */
    public Optional<ValueType> type() {
        return Optional.ofNullable(target).map(it -> it.type);
    }

    /** Where its readings go; nowhere when they are refused, or while nobody knows their type. */
    @Nullable Target target() {
        return target;
    }

    @Nullable Reason reason() {
        return reason;
    }

    Target become(Target made) {
        target = made;
        return made;
    }
}
