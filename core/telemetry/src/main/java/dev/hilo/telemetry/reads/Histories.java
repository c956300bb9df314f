package dev.hilo.telemetry.reads;

import dev.hilo.kernel.Caller;
import dev.hilo.kernel.Cursor;
import dev.hilo.plant.ItemId;
import dev.hilo.telemetry.Reading;
import dev.hilo.telemetry.Readings;
import dev.hilo.telemetry.history.Correction;
import dev.hilo.telemetry.history.Rollup;
import dev.hilo.telemetry.history.Span;
import dev.hilo.telemetry.history.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads the history of one sensor. Thread-safe. */
public final class Histories {

    private final ReadPorts ports;
    private final Sensors sensors;

    public Histories(ReadPorts ports) {
        this.ports = ports;
        this.sensors = new Sensors(ports);
    }

    /** What was replaced, and until when it was known. */
    public record CorrectionsPage(
            SensorSeries sensor, List<Correction> corrections, Optional<Cursor> next) {}

    /** Some steps that have readings. */
    public record RollupsPage(
            SensorSeries sensor, Step step, List<Rollup> rollups, Optional<Cursor> next) {}

    /**
     * Readings in order of time.
     *
     * @param knownAt as they were known then: what has been replaced since is as it was, and what
     *     had not happened yet is not there
     */
    public ReadingsPage readings(
            Caller caller, ItemId id, HistoryQuestion question, Optional<Instant> knownAt) {
        var sensor = sensors.find(caller, id);
        var moment = knownAt.map(Reading::micros);
        var reader = new SeriesReader(ports.history(), caller.tenant(), moment);
        var rest = moment.map(m -> until(question.rest(), m)).orElseGet(question::rest);
        var runs = Joined.first(sensor, reader, rest, question.limit() + 1);
        return page(sensor, runs, question.limit());
    }

    /** Rollups by the clock of the sensor's site, of the steps that have readings. */
    public RollupsPage rollups(
            Caller caller, ItemId id, HistoryQuestion question, Duration length) {
        var sensor = sensors.find(caller, id);
        var step = new Step(length, sensors.zone(caller, sensor));
        var rollups = new SensorRollups(ports.history(), caller.tenant(), sensor, step);
        var found = rollups.first(question.rest(), question.limit());
        var next =
                found.size() < question.limit()
                        ? Optional.<Cursor>empty()
                        : Optional.of(found.getLast().span().to())
                                .filter(end -> end < question.span().to())
                                .map(Cursor::of);
        return new RollupsPage(sensor, step, found, next);
    }

    /** By the time of the reading, and then as they were made. */
    public CorrectionsPage corrections(Caller caller, ItemId id, HistoryQuestion question) {
        var sensor = sensors.find(caller, id);
        var cursor = question.cursor().map(text -> Cursor.decode(text, 2));
        long from = cursor.map(c -> c.number(0)).orElse(question.span().from());
        var span = question.span();
        var rest = new Span(Math.clamp(from, span.from(), span.to()), span.to());
        var all = new ArrayList<Correction>();
        for (var series : sensor.numbers()) {
            all.addAll(ports.history().corrections(caller.tenant(), series, rest));
        }
        all.sort(Comparator.comparingLong(correction -> correction.replaced().time()));
        long passed = cursor.map(c -> c.number(1)).orElse(0L);
        int first = Math.clamp(passed, 0, all.size());
        int end = Math.min(all.size(), first + question.limit());
        var page = List.copyOf(all.subList(first, end));
        return new CorrectionsPage(
                sensor, page, end == all.size() ? Optional.empty() : Optional.of(after(all, end)));
    }

    /** The time of the last one shown, and how many of that time were shown. */
    private static Cursor after(List<Correction> all, int end) {
        long time = all.get(end - 1).replaced().time();
        long same = all.subList(0, end).stream().filter(c -> c.replaced().time() == time).count();
        return Cursor.of(time, same);
    }

    /** Cuts what was read one beyond the limit; the cursor is the moment that comes next. */
    private static ReadingsPage page(SensorSeries sensor, List<Readings> runs, int limit) {
        int size = runs.stream().mapToInt(Readings::size).sum();
        if (size <= limit) {
            return new ReadingsPage(sensor, runs, Optional.empty());
        }
        var last = runs.getLast();
        int beyond = last.size() - 1;
        var cut = new ArrayList<>(runs.subList(0, runs.size() - 1));
        if (beyond > 0) {
            cut.add(last.slice(0, beyond));
        }
        return new ReadingsPage(sensor, cut, Optional.of(Cursor.of(last.time(beyond))));
    }

    private static Span until(Span span, long moment) {
        long end = Math.min(span.to(), moment + 1);
        return new Span(Math.min(span.from(), end), end);
    }
}
