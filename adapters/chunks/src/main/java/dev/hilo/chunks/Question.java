package dev.hilo.chunks;

import dev.hilo.kernel.Cursor;
import dev.hilo.plant.ValueType;
import dev.hilo.telemetry.Reading;
import dev.hilo.telemetry.Readings;
import dev.hilo.telemetry.ReadingsBuilder;
import dev.hilo.telemetry.SeriesNumber;
import dev.hilo.telemetry.history.Correction;
import dev.hilo.telemetry.history.Rollup;
import dev.hilo.telemetry.history.RollupWalk;
import dev.hilo.telemetry.history.Slice;
import dev.hilo.telemetry.history.Span;
import dev.hilo.telemetry.history.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One question about one series, asked of views that are taken as it goes from day to day. */
record Question(TenantHistory history, SeriesNumber series, Span span) {

    Slice raw(int limit) {
        var page = new ReadingsBuilder(ValueType.NUMBER, 0);
        for (var day : days().toList()) {
            var view = day.view(series);
            if (page.size() == 0) {
                page = new ReadingsBuilder(view.type(), Math.min(limit, Chunk.FULL));
            }
            for (int i = 0; i < view.segments().size(); i++) {
                if (view.meets(i, span) && !fill(page, view.resolved(i).readings(), limit)) {
                    var full = page.build();
                    var last = Cursor.of(full.time(full.size() - 1));
                    return new Slice(full, Optional.of(last));
                }
            }
        }
        return new Slice(page.build(), Optional.empty());
    }

    List<Rollup> rollups(Step step) {
        var walk = new RollupWalk(span, step);
        new Before(this).tell(walk);
        var kept = new KeptRollups(this, step);
        days().forEach(day -> kept.add(walk, day));
        if (latest().filter(reading -> reading.time() >= span.to()).isPresent()) {
            walk.after();
        }
        return walk.rollups();
    }

    long count() {
        long count = 0;
        for (var day : days().toList()) {
            var view = day.view(series);
            for (int i = 0; i < view.segments().size(); i++) {
                var segment = view.segments().get(i);
                if (view.lateOf(i).length == 0
                        && span.covers(segment.firstTime(), segment.lastTime())) {
                    count += segment.count();
                } else if (view.meets(i, span)) {
                    var readings = view.resolved(i).readings();
                    count += readings.firstFrom(span.to()) - readings.firstFrom(span.from());
                }
            }
        }
        return count;
    }

    Optional<Reading> latest() {
        return daysBackFrom(Day.of(Long.MAX_VALUE))
                .filter(day -> day.isAwake(series) || !day.file().isReduced())
                .map(day -> day.view(series))
                .filter(view -> !view.isEmpty())
                .map(view -> view.newest().reading(0))
                .findFirst();
    }

    List<Correction> corrections() {
        var found = new ArrayList<Correction>();
        for (var day : days().toList()) {
            found.addAll(day.view(series).corrections(span));
        }
        return found;
    }

    private boolean fill(ReadingsBuilder page, Readings readings, int limit) {
        for (int i = readings.firstFrom(span.from()); i < readings.size(); i++) {
            if (readings.time(i) >= span.to()) {
                return true;
            }
            if (page.size() == limit) {
                return false;
            }
            page.add(readings, i);
        }
        return true;
    }

    long firstDay() {
        return Day.of(span.from());
    }

    long lastDay() {
        return Day.of(span.to());
    }

    /** The days that may have readings, the last of them first. */
    Stream<Day> daysBackFrom(long day) {
        return shelf().daysBackFrom(day, series);
    }

    Shelf shelf() {
        return history.shelf(series);
    }

    private Stream<Day> days() {
        return shelf().days(series, firstDay(), lastDay());
    }
}
