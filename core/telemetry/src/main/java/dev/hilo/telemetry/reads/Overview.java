package dev.hilo.telemetry.reads;

import dev.hilo.kernel.Caller;
import dev.hilo.kernel.Page;
import dev.hilo.kernel.PageRequest;
import dev.hilo.kernel.Refusal;
import dev.hilo.plant.ItemId;
import dev.hilo.plant.PlantPath;
import dev.hilo.telemetry.Reading;
import dev.hilo.telemetry.SeriesNumber;
import dev.hilo.telemetry.history.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a little of many sensors: the latest of each, and how much there is. Thread-safe. */
public final class Overview {

    private final ReadPorts ports;
    private final Sensors sensors;

    public Overview(ReadPorts ports) {
        this.ports = ports;
        this.sensors = new Sensors(ports);
    }

    /**
     * Which sensors: those named, in that order, or else all below a place.
     *
     * @param named when there are any, the place and the page do not matter
     */
    public record Which(List<ItemId> named, Optional<PlantPath> under, PageRequest page) {

        public Which {
            named = List.copyOf(named);
            if (named.size() > PageRequest.MOST) {
                throw Refusal.invalid("sensor", "list.length", PageRequest.MOST);
            }
        }

        public static Which under(Optional<PlantPath> place, PageRequest page) {
            return new Which(List.of(), place, page);
        }
    }

    /**
     * A sensor's reading with the latest time, when it has any.
     *
     * @param age how long ago that was; no time at all where a source's clock is ahead
     */
    public record Latest(SensorSeries sensor, Optional<Reading> reading, Optional<Duration> age) {}

    /** How many readings a sensor has in a span. */
    public record Counted(SensorSeries sensor, long count) {}

    public Page<Latest> latest(Caller caller, Which which) {
        var page = page(caller, which);
        var numbers = page.items().stream().flatMap(s -> s.numbers().stream()).toList();
        var latest = ports.history().latest(caller.tenant(), numbers);
        var now = ports.clock().instant();
        return page.map(sensor -> {
            var newest = newest(sensor, latest);
            var age = newest.map(r -> age(r, now));
            return new Latest(sensor, newest, age);
        });
    }

    public Page<Counted> counts(Caller caller, Which which, Span span) {
        return page(caller, which).map(sensor -> new Counted(sensor, count(caller, sensor, span)));
    }

    private static Duration age(Reading reading, Instant now) {
        var age = Duration.between(reading.at(), now);
        return age.isNegative() ? Duration.ZERO : age;
    }

    private long count(Caller caller, SensorSeries sensor, Span span) {
        return sensor.numbers().stream()
                .mapToLong(series -> ports.history().count(caller.tenant(), series, span))
                .sum();
    }

    private Page<SensorSeries> page(Caller caller, Which which) {
        return which.named().isEmpty()
                ? sensors.under(caller, which.under(), which.page())
                : new Page<>(sensors.find(caller, which.named()), Optional.empty());
    }

    /** Of two at the same moment, that of the newer series. */
    private static Optional<Reading> newest(
            SensorSeries sensor, Map<SeriesNumber, Reading> latest) {
        return sensor.numbers().reversed().stream()
                .flatMap(series -> Optional.ofNullable(latest.get(series)).stream())
                .max(Comparator.comparingLong(Reading::time));
    }
}
