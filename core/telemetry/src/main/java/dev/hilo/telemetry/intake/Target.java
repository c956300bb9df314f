package dev.hilo.telemetry.intake;

import dev.hilo.plant.Band;
import dev.hilo.plant.ItemId;
import dev.hilo.plant.ReadingStream;
import dev.hilo.plant.ValueType;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where a sensor's readings go: what they are held against, and the series they join. The series is
 * begun with the first reading; until then, and in a sensor that is yet to be made, parts are open.
 * May be shared by threads once it has a series.
 */
final class Target {

    private static final AtomicInteger MADE = new AtomicInteger();
    private static final int SPREAD = 0x9E3779B9;

    final Point point;
    final ValueType type;
    final double low;
    final double high;

    /** Spreads targets over the tables that find them. */
    final int spread = MADE.getAndIncrement() * SPREAD;

    private volatile Optional<ItemId> sensor;
    private volatile ReadingStream stream;
    private volatile int series;

    Target(Point point, ItemId sensor, ValueType type, ReadingStream stream, Optional<Band> range) {
        this(point, Optional.of(sensor), type, stream, range);
    }

    private Target(
            Point point,
            Optional<ItemId> sensor,
            ValueType type,
            ReadingStream stream,
            Optional<Band> range) {
        this.point = point;
        this.type = type;
        this.low = range.map(Band::low).orElse(Double.NEGATIVE_INFINITY);
        this.high = range.map(Band::high).orElse(Double.POSITIVE_INFINITY);
        this.sensor = sensor;
        this.stream = stream;
    }

    /** Of a sensor that is to be made. */
    static Target newcomer(Point point, ValueType type) {
        return new Target(point, Optional.empty(), type, ReadingStream.TELEMETRY, Optional.empty());
    }

    Optional<ItemId> sensor() {
        return sensor;
    }

    ReadingStream stream() {
        return stream;
    }

    /** Its number; 0 when there is none yet. */
    int series() {
        return series;
    }

    void made(ItemId id, ReadingStream travelsIn) {
        sensor = Optional.of(id);
        stream = travelsIn;
    }

    void opened(int number) {
        series = number;
    }
}
