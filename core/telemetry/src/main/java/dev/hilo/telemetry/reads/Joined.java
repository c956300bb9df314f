package dev.hilo.telemetry.reads;

import dev.hilo.telemetry.Readings;
import dev.hilo.telemetry.ReadingsBuilder;
import dev.hilo.telemetry.history.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The readings of a sensor's series as one, in order of time; of two at the same moment, the one of
 * the newer series counts. For one thread.
 */
final class Joined {

    private static final int PIECE = 8_192;

    private final List<Readings> parts;
    private final int[] next;

    private Joined(List<Readings> parts) {
        this.parts = parts;
        this.next = new int[parts.size()];
    }

    /**
     * The first so many readings of the span, as runs of one type of value each; fewer only when
     * there are no more.
     */
    static List<Readings> first(SensorSeries sensor, SeriesReader reader, Span span, int limit) {
        var parts = new ArrayList<Readings>();
        for (var series : sensor.numbers()) {
            var readings = reader.first(series, span, limit);
            if (!readings.isEmpty()) {
                parts.add(readings);
            }
        }
        return parts.size() < 2 ? parts : new Joined(parts).take(limit);
    }

    /** All readings of the span, some at a time. */
    static void each(SensorSeries sensor, SeriesReader reader, Span span, Consumer<Readings> to) {
        upTo(sensor, reader, span, Long.MAX_VALUE, to);
    }

    /** The same, until so many have been read; says whether these were all. */
    static boolean upTo(
            SensorSeries sensor, SeriesReader reader, Span span, long most, Consumer<Readings> to) {
        var rest = span;
        for (long read = 0; read < most; read += PIECE) {
            var runs = first(sensor, reader, rest, PIECE);
            runs.forEach(to);
            if (runs.stream().mapToInt(Readings::size).sum() < PIECE) {
                return true;
            }
            var last = runs.getLast();
            rest = new Span(last.time(last.size() - 1) + 1, span.to());
        }
        return false;
    }

    private List<Readings> take(int limit) {
        var runs = new ArrayList<Readings>();
        var run = new ReadingsBuilder(parts.getFirst().type(), 0);
        var type = parts.getFirst().type();
        for (int taken = 0; taken < limit; taken++) {
            int part = earliest();
            if (part < 0) {
                break;
            }
            var from = parts.get(part);
            if (from.type() != type) {
                close(run, runs);
                type = from.type();
                run = new ReadingsBuilder(type, 0);
            }
            run.add(from, next[part]);
            pass(from.time(next[part]));
        }
        close(run, runs);
        return runs;
    }

    /** Of those with the earliest reading left, the newest; -1 when none is left. */
    private int earliest() {
        int found = -1;
        for (int i = 0; i < next.length; i++) {
            if (next[i] < parts.get(i).size() && (found < 0 || time(i) <= time(found))) {
                found = i;
            }
        }
        return found;
    }

    private void pass(long time) {
        for (int i = 0; i < next.length; i++) {
            if (next[i] < parts.get(i).size() && time(i) == time) {
                next[i]++;
            }
        }
    }

    private long time(int part) {
        return parts.get(part).time(next[part]);
    }

    private static void close(ReadingsBuilder run, List<Readings> runs) {
        if (run.size() > 0) {
            runs.add(run.build());
        }
    }
}
