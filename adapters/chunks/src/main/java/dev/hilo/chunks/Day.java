package dev.hilo.chunks;

import dev.hilo.plant.ValueType;
import dev.hilo.telemetry.SeriesNumber;
import dev.hilo.telemetry.codec.SummariesCodec;
import dev.hilo.telemetry.history.FramePosition;
import dev.hilo.telemetry.history.Summary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A UTC day of one tenant and retention class: its file, and the series of it that readings come in
 * for. Changed under the store's lock; views may be taken by any thread.
 */
final class Day {

    static final long MICROS = 86_400_000_000L;
    static final String SUFFIX = ".db";

    /** A series' day as a checkpoint found it. */
    record Changed(SeriesNumber number, SeriesDay series, View view) {}

    private final long number;
    private final DayFile file;
    private final Map<SeriesNumber, SeriesDay> awake = new ConcurrentHashMap<>();
    private @Nullable Map<String, Long> replayed;
    private @Nullable FramePosition lastAsked;
    private boolean lastAnswer;

    /** Those that changed since the day was last listed; nothing means that any may have. */
    private @Nullable Set<SeriesNumber> toList;

    Day(long number, DayFile file) {
        this.number = number;
        this.file = file;
    }

    static long of(long time) {
        return Math.floorDiv(time, MICROS);
    }

    long number() {
        return number;
    }

    DayFile file() {
        return file;
    }

    long from() {
        return number * MICROS;
    }

    long to() {
        return from() + MICROS;
    }

    boolean isAwake() {
        return !awake.isEmpty();
    }

    boolean isAwake(SeriesNumber series) {
        return awake.containsKey(series);
    }

    View view(SeriesNumber series) {
        var writing = awake.get(series);
        return writing != null
                ? writing.view()
                : file.load(series).map(Stored::view).orElse(View.EMPTY);
    }

    SeriesDay awake(SeriesNumber series, ValueType type) {
        var writing = awake.get(series);
        if (writing == null) {
            writing =
                    file.load(series)
                            .map(SeriesDay::new)
                            .orElseGet(() -> new SeriesDay(type, file.lastNumber(series)));
            awake.put(series, writing);
        }
        return writing;
    }

    /** Whether the file held this frame's share already when this process began. */
    boolean holds(FramePosition at) {
        if (at.equals(lastAsked)) {
            return lastAnswer;
        }
        var known = replayed;
        if (known == null) {
            known = file.applied();
            replayed = known;
        }
        lastAsked = at;
        lastAnswer = at.offset() < known.getOrDefault(at.partition(), 0L);
        return lastAnswer;
    }

    List<Changed> takeChanged(Watermark watermark) {
        boolean over = watermark.isPast(to());
        var changed = new ArrayList<Changed>();
        awake.forEach((series, day) -> {
            if (over) {
                day.seal();
            }
            if (day.takeChanged()) {
                changed.add(new Changed(series, day, day.view()));
            }
        });
        return changed;
    }

    /** Lets go of its series when all of them are on the disk; says whether it did. */
    boolean sleep() {
        if (awake.isEmpty() || awake.values().stream().anyMatch(SeriesDay::isChanged)) {
            return false;
        }
        awake.clear();
        file.close();
        return true;
    }

    /** Wakes what an earlier process left open, so that the next checkpoint closes it. */
    void wake(Collection<SeriesNumber> unfinished) {
        for (var series : unfinished) {
            file.load(series).ifPresent(stored -> awake(series, stored.type()).stillChanged());
        }
    }

    /** Takes the day off the list, where it is on it, because these of its series change. */
    void unlist(Hours hours, List<Changed> changed) {
        if (hours.lists(number)) {
            hours.unlist(number);
            toList = new HashSet<>();
        }
        var known = toList;
        if (known != null) {
            changed.forEach(change -> known.add(change.number()));
        }
    }

    /** Lists the hours of what the file has. */
    void list(Hours hours) {
        var encoded = new HashMap<SeriesNumber, byte[]>();
        for (var series : toList == null ? file.series() : toList) {
            var minutes = new ArrayList<Summary>();
            file.minutes(series).values().forEach(some -> minutes.addAll(some.summaries()));
            minutes.sort(Comparator.comparingLong(Summary::firstTime));
            if (!minutes.isEmpty()) {
                encoded.put(series, SummariesCodec.encode(minutes, Hours.MICROS));
            }
        }
        if (toList == null) {
            file.compact();
        }
        hours.list(number, encoded);
    }
}
