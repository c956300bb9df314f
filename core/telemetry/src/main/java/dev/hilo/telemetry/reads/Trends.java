package dev.hilo.telemetry.reads;

import dev.hilo.kernel.Caller;
import dev.hilo.kernel.Refusal;
import dev.hilo.plant.ItemId;
import dev.hilo.plant.ValueType;
import dev.hilo.telemetry.Readings;
import dev.hilo.telemetry.history.Span;
import dev.hilo.telemetry.history.Step;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Chooses what to draw: every reading where there are few enough for the picture's width, else
 * rollups of the smallest round step that fits it. Thread-safe.
 */
public final class Trends {

    public static final int MOST_SENSORS = 20;
    public static final int LEAST_POINTS = 10;
    public static final int MOST_POINTS = 4_000;
    public static final int USUAL_POINTS = 800;

    private static final int RAW_PER_POINT = 4;
    private static final int MOST_RAW_STATES = 5_000;
    private static final int MOST_LOOKED_THROUGH = 500_000;

    private static final List<Duration> STEPS =
            List.of(
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(15),
                    Duration.ofHours(1),
                    Duration.ofHours(6),
                    Duration.ofDays(1));

    private final ReadPorts ports;
    private final Sensors sensors;

    public Trends(ReadPorts ports) {
        this.ports = ports;
        this.sensors = new Sensors(ports);
    }

    /**
     * The lines of the sensors, in their order; steps follow the clock of the first one's site.
     *
     * @param points how many steps may stand side by side
     */
    public Trend draw(Caller caller, List<ItemId> ids, Span span, int points) {
        if (ids.isEmpty() || ids.size() > MOST_SENSORS) {
            throw Refusal.invalid("sensor", "list.size", 1, MOST_SENSORS);
        }
        if (points < LEAST_POINTS || points > MOST_POINTS) {
            throw Refusal.invalid("points", "number.range", LEAST_POINTS, MOST_POINTS);
        }
        var found = sensors.find(caller, ids);
        var step = new Step(length(span, points), sensors.zone(caller, found.getFirst()));
        var lines = new ArrayList<Trend.Line>();
        for (var sensor : found) {
            lines.add(line(caller, sensor, span, step, points));
        }
        return new Trend(span, step, lines);
    }

    private Trend.Line line(Caller caller, SensorSeries sensor, Span span, Step step, int points) {
        var reader = new SeriesReader(ports.history(), caller.tenant(), Optional.empty());
        boolean isNumber = sensor.valueType() == ValueType.NUMBER;
        int most = isNumber ? points * RAW_PER_POINT : MOST_RAW_STATES;
        if (count(caller, sensor, span) <= most) {
            return new Trend.Raw(sensor, Joined.first(sensor, reader, span, most));
        }
        if (sensor.valueType() != ValueType.TEXT) {
            var rollups = new SensorRollups(ports.history(), caller.tenant(), sensor, step);
            return new Trend.Rolled(sensor, rollups.all(span));
        }
        return held(sensor, reader, span, step);
    }

    private Trend.Held held(SensorSeries sensor, SeriesReader reader, Span span, Step step) {
        var walk = new LastOfSteps(step);
        boolean all = Joined.upTo(sensor, reader, span, MOST_LOOKED_THROUGH, walk::add);
        return new Trend.Held(sensor, walk.lasts(), !all);
    }

    private long count(Caller caller, SensorSeries sensor, Span span) {
        return sensor.numbers().stream()
                .mapToLong(series -> ports.history().count(caller.tenant(), series, span))
                .sum();
    }

    /** The smallest step of which no more than so many fill the span, or the largest there is. */
    private static Duration length(Span span, int points) {
        var length = Duration.of(span.to() - span.from(), ChronoUnit.MICROS);
        return STEPS.stream()
                .filter(step -> step.multipliedBy(points).compareTo(length) >= 0)
                .findFirst()
                .orElse(STEPS.getLast());
    }

    /** The last reading of every step, walked in order of time. For one thread. */
    private static final class LastOfSteps {

        private final Step step;
        private final List<Trend.Last> done = new ArrayList<>();
        private Span current = new Span(Long.MIN_VALUE, Long.MIN_VALUE);
        private Optional<Trend.Last> last = Optional.empty();

        LastOfSteps(Step step) {
            this.step = step;
        }

        void add(Readings readings) {
            for (int i = 0; i < readings.size(); i++) {
                if (!current.contains(readings.time(i))) {
                    last.ifPresent(done::add);
                    current = step.around(readings.time(i));
                }
                boolean isLast =
                        i + 1 == readings.size() || !current.contains(readings.time(i + 1));
                if (isLast) {
                    last = Optional.of(new Trend.Last(current, readings.reading(i)));
                }
            }
        }

        List<Trend.Last> lasts() {
            last.ifPresent(done::add);
            last = Optional.empty();
            return List.copyOf(done);
        }
    }
}
