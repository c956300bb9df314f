package dev.hilo.chunks;

import dev.hilo.kernel.Key;
import dev.hilo.kernel.TenantId;
import dev.hilo.plant.ValueType;
import dev.hilo.telemetry.Frame;
import dev.hilo.telemetry.Reading;
import dev.hilo.telemetry.Readings;
import dev.hilo.telemetry.SeriesNumber;
import dev.hilo.telemetry.history.Applied;
import dev.hilo.telemetry.history.AppliedTally;
import dev.hilo.telemetry.history.FramePosition;
import dev.hilo.telemetry.history.Span;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * The days of one tenant, by retention class. Changed under the store's lock; days may be looked up
 * by any thread.
 */
final class TenantHistory {

    /** Where a series' readings have been going: nearly always where the next one goes. */
    private record Place(Day day, SeriesDay series) {
        boolean takes(long time) {
            return time >= day.from() && time < day.to();
        }
    }

    /** How far a series has come. */
    private static final class Course {
        private long newest;
        private @Nullable Place place;

        Course(long newest) {
            this.newest = newest;
        }
    }

    private final TenantId tenant;
    private final Path folder;
    private final RetentionClasses classes;
    private final Map<Key, NavigableMap<Long, Day>> days = new ConcurrentHashMap<>();
    private final Map<SeriesNumber, Course> courses = new HashMap<>();
    private final Watermark watermark = new Watermark();
    private final Decoded decoded;

    TenantHistory(TenantId tenant, Path folder, RetentionClasses classes, Decoded decoded) {
        this.tenant = tenant;
        this.folder = folder;
        this.classes = classes;
        this.decoded = decoded;
    }

    Path folder() {
        return folder;
    }

    Watermark watermark() {
        return watermark;
    }

    /** Takes up a file that is there already. */
    void found(Key retention, LocalDate date) {
        day(retention, date.toEpochDay());
    }

    Applied append(FramePosition at, Frame frame) {
        var tally = new AppliedTally(frame.receivedAt());
        for (var part : frame.parts()) {
            append(at, part.series(), part.readings(), frame.receivedAt(), tally);
        }
        return tally.total();
    }

    /** The days of a series that the span touches, in order. */
    Collection<Day> days(SeriesNumber series, Span span) {
        return daysOf(series).subMap(Day.of(span.from()), true, Day.of(span.to()), true).values();
    }

    NavigableMap<Long, Day> daysOf(SeriesNumber series) {
        return days.getOrDefault(classes.of(tenant, series), new ConcurrentSkipListMap<>());
    }

    Collection<Day> all() {
        var all = new ArrayList<Day>();
        days.values().forEach(ofClass -> all.addAll(ofClass.values()));
        return all;
    }

    /** Forgets the days of a class before one, and gives them back to be deleted. */
    List<Day> removeBefore(Key retention, LocalDate date) {
        var ofClass = days.getOrDefault(retention, new ConcurrentSkipListMap<>());
        var old = ofClass.headMap(date.toEpochDay(), false);
        var removed = List.copyOf(old.values());
        old.clear();
        loseThePlaces();
        return removed;
    }

    void sleepWhereOver() {
        boolean slept = false;
        for (var day : all()) {
            slept |= day.sleep(watermark);
        }
        if (slept) {
            loseThePlaces();
        }
    }

    private void append(
            FramePosition at,
            SeriesNumber series,
            Readings readings,
            long receivedAt,
            AppliedTally tally) {
        var course = courses.computeIfAbsent(series, number -> new Course(newest(number)));
        long newest = course.newest;
        var place = course.place;
        boolean held = place != null && place.day().holds(at);
        for (int i = 0; i < readings.size(); i++) {
            long time = readings.time(i);
            if (place == null || !place.takes(time)) {
                place = place(series, time, readings.type());
                held = place.day().holds(at);
            }
            if (!held) {
                switch (place.series().add(readings, i, receivedAt, decoded)) {
                    case NEW -> tally.stored(time, newest);
                    case REPEATED -> tally.repeated();
                    case CORRECTED -> tally.corrected(time, newest);
                }
            }
            newest = Math.max(newest, time);
        }
        course.place = place;
        course.newest = newest;
        watermark.observe(series, readings.time(readings.size() - 1));
    }

    private long newest(SeriesNumber series) {
        return new Question(this, series, Span.ALL)
                .latest()
                .map(Reading::time)
                .orElse(Long.MIN_VALUE);
    }

    private Place place(SeriesNumber series, long time, ValueType type) {
        var day = day(classes.of(tenant, series), Day.of(time));
        return new Place(day, day.awake(series, type));
    }

    private void loseThePlaces() {
        courses.values().forEach(course -> course.place = null);
    }

    private Day day(Key retention, long number) {
        return days.computeIfAbsent(retention, _ -> new ConcurrentSkipListMap<>())
                .computeIfAbsent(
                        number,
                        _ ->
                                new Day(
                                        number,
                                        new DayFile(
                                                folder.resolve(retention.folded())
                                                        .resolve(file(number)))));
    }

    private static String file(long number) {
        return LocalDate.ofEpochDay(number) + ".db";
    }
}
