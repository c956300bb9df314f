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
import dev.hilo.telemetry.history.Summary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One question about one series, asked of views that are taken as it goes from day to day. */
record Question(TenantHistory history, SeriesNumber series, Span span) {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    Slice raw(int limit) {
        var page = new ReadingsBuilder(ValueType.NUMBER, 0);
        for (var day : history.days(series, span)) {
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
        lastBefore().ifPresent(before -> walk.before(before, before.size() - 1));
        boolean byMinutes = step.length().compareTo(MINUTE) >= 0;
        for (var day : history.days(series, span)) {
            var view = day.view(series);
            var kept = byMinutes ? day.file().minutes(series) : Map.<Chunk.Name, Minutes>of();
            for (int i = 0; i < view.segments().size(); i++) {
                if (view.meets(i, span)) {
                    boolean added =
                            byMinutes
                                    && view.segments().get(i) instanceof Chunk chunk
                                    && view.lateOf(i).length == 0
                                    && addMinutes(walk, chunk.minutes(kept).summaries());
                    if (!added) {
                        walk.add(view.resolved(i).readings());
                    }
                }
            }
        }
        if (latest().filter(reading -> reading.time() >= span.to()).isPresent()) {
            walk.after();
        }
        return walk.rollups();
    }

    /** Minutes that the step or the question would cut are left to the readings. */
    private static boolean addMinutes(RollupWalk walk, List<Summary> minutes) {
        boolean takes = walk.takes(minutes);
        if (takes) {
            walk.add(minutes);
        }
        return takes;
    }

    long count() {
        long count = 0;
        for (var day : history.days(series, span)) {
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
        for (var day : history.daysOf(series).descendingMap().values()) {
            var view = day.view(series);
            if (!view.isEmpty()) {
                return Optional.of(view.newest().reading(0));
            }
        }
        return Optional.empty();
    }

    List<Correction> corrections() {
        var found = new ArrayList<Correction>();
        for (var day : history.days(series, span)) {
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

    /** Readings of which the last is the last one before the span. */
    private Optional<Readings> lastBefore() {
        var earlier = new Span(Long.MIN_VALUE, span.from());
        var days = history.daysOf(series).headMap(Day.of(span.from()), true).descendingMap();
        for (var day : days.values()) {
            var view = day.view(series);
            for (int i = view.segments().size() - 1; i >= 0; i--) {
                if (view.meets(i, earlier)) {
                    var readings = view.resolved(i).readings();
                    int count = readings.firstFrom(span.from());
                    if (count > 0) {
                        return Optional.of(readings.slice(0, count));
                    }
                }
            }
        }
        return Optional.empty();
    }
}
