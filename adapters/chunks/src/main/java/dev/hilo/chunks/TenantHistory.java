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
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
    private final Surroundings around;
    private final Map<Key, Shelf> shelves = new ConcurrentHashMap<>();
    private final Map<SeriesNumber, Course> courses = new HashMap<>();
    private final Watermark watermark = new Watermark();

    TenantHistory(TenantId tenant, Path folder, RetentionClasses classes, Surroundings around) {
        this.tenant = tenant;
        this.folder = folder;
        this.classes = classes;
        this.around = around;
        Folders.names(folder).forEach(name -> shelf(new Key(name)));
    }

    TenantId tenant() {
        return tenant;
    }

    Path folder() {
        return folder;
    }

    Watermark watermark() {
        return watermark;
    }

    Applied append(FramePosition at, Frame frame) {
        var tally = new AppliedTally(frame.receivedAt());
        for (var part : frame.parts()) {
            append(at, part.series(), part.readings(), frame.receivedAt(), tally);
        }
        return tally.total();
    }

    Shelf shelf(SeriesNumber series) {
        return shelf(classes.of(tenant, series));
    }

    Shelf shelf(Key retention) {
        return shelves.computeIfAbsent(
                retention, key -> new Shelf(folder.resolve(key.folded()), around.open()));
    }

    Collection<Shelf> shelves() {
        return shelves.values();
    }

    /** Forgets where series were going, when days go. */
    void loseThePlaces() {
        courses.values().forEach(course -> course.place = null);
    }

    private void append(
            FramePosition at,
            SeriesNumber series,
            Readings readings,
            long receivedAt,
            AppliedTally tally) {
        var course = course(series);
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
                switch (place.series().add(readings, i, receivedAt, around.decoded())) {
                    case NEW -> tally.stored(time, newest);
                    case REPEATED -> tally.repeated();
                    case CORRECTED -> tally.corrected(time, newest);
                }
            }
            newest = Math.max(newest, time);
        }
        course.place = place;
        course.newest = newest;
        watermark.observe(series, readings);
        around.watermark().observe(series, readings);
    }

    private Course course(SeriesNumber series) {
        var course = courses.get(series);
        if (course == null) {
            course = new Course(newest(series));
            courses.put(series, course);
        }
        return course;
    }

    private long newest(SeriesNumber series) {
        return new Question(this, series, Span.ALL)
                .latest()
                .map(Reading::time)
                .orElse(Long.MIN_VALUE);
    }

    private Place place(SeriesNumber series, long time, ValueType type) {
        var day = shelf(series).day(Day.of(time));
        return new Place(day, day.awake(series, type));
    }
}
