package dev.hilo.chunks;

import dev.hilo.plant.ValueType;
import dev.hilo.telemetry.SeriesNumber;
import dev.hilo.telemetry.history.FramePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A UTC day of one tenant and retention class: its file, and the series of it that readings come in
 * for. Changed under the store's lock; views may be taken by any thread.
 */
final class Day {

    static final long MICROS = 86_400_000_000L;

    /** A series' day as a checkpoint found it. */
    record Changed(SeriesNumber number, SeriesDay series, View view) {}

    private final long number;
    private final DayFile file;
    private final Map<SeriesNumber, SeriesDay> awake = new ConcurrentHashMap<>();
    private @Nullable Map<String, Long> replayed;
    private @Nullable FramePosition lastAsked;
    private boolean lastAnswer;

    Day(long number, DayFile file) {
        this.number = number;
        this.file = file;
    }

    static long of(long time) {
        return Math.floorDiv(time, MICROS);
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

    View view(SeriesNumber series) {
        var writing = awake.get(series);
        return writing != null
                ? writing.view()
                : file.load(series).map(Stored::view).orElse(View.EMPTY);
    }

    SeriesDay awake(SeriesNumber series, ValueType type) {
        var writing = awake.get(series);
        if (writing == null) {
            writing = file.load(series).map(SeriesDay::new).orElseGet(() -> new SeriesDay(type));
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

    /** Lets go of a day that is over, when all of it is on the disk; says whether it did. */
    boolean sleep(Watermark watermark) {
        if (awake.isEmpty()
                || !watermark.isPast(to())
                || awake.values().stream().anyMatch(SeriesDay::isChanged)) {
            return false;
        }
        awake.clear();
        file.rest();
        return true;
    }
}
