package dev.hilo.telemetry.history;

import dev.hilo.telemetry.Quality;
import dev.hilo.telemetry.Readings;

/**
 * Adds up readings, or whole summaries of them, in order of time. A value holds until the next
 * reading (sample and hold). For one thread.
 */
final class Tally {

    private long count;
    private long bad;
    private long firstTime;
    private long lastTime;
    private double min = Double.NaN;
    private double max = Double.NaN;
    private double sum;
    private double first = Double.NaN;
    private double last = Double.NaN;
    private double held;
    private double heldFor;
    private double carried = Double.NaN;
    private long heldSince;

    /** Begins with a value that already holds. */
    void carry(double value, long since) {
        carried = value;
        heldSince = since;
    }

    double carried() {
        return carried;
    }

    void add(Readings readings, int from, int to) {
        for (int i = from; i < to; i++) {
            add(readings.time(i), readings.number(i), readings.quality(i));
        }
    }

    void add(long time, double number, int quality) {
        holdUntil(time);
        firstTime = count == 0 ? time : firstTime;
        lastTime = time;
        count++;
        if (Quality.isBad(quality) || !Double.isFinite(number)) {
            bad++;
            carried = Double.NaN;
            return;
        }
        usable(number, number, number, number);
        sum += number;
        carried = number;
    }

    void add(Summary more) {
        holdUntil(more.firstTime());
        firstTime = count == 0 ? more.firstTime() : firstTime;
        lastTime = more.lastTime();
        count += more.count();
        bad += more.bad();
        if (more.count() > more.bad()) {
            usable(more.min(), more.max(), more.first(), more.last());
            sum += more.sum();
        }
        held += more.held();
        heldFor += more.heldFor();
        heldSince = more.lastTime();
        carried = more.carried();
    }

    /** Counts what has held until now. */
    void holdUntil(long time) {
        if (!Double.isNaN(carried)) {
            double micros = (double) time - heldSince;
            held += carried * micros;
            heldFor += micros;
        }
        heldSince = time;
    }

    boolean isEmpty() {
        return count == 0;
    }

    Summary summary() {
        return new Summary(
                count,
                bad,
                firstTime,
                lastTime,
                min,
                max,
                count > bad ? sum : Double.NaN,
                first,
                last,
                held,
                heldFor,
                carried);
    }

    Rollup rollup(Span span) {
        var s = summary();
        double mean = heldFor > 0 ? held / heldFor : s.sum() / (count - bad);
        return new Rollup(span, count, bad, min, max, s.sum(), first, last, mean);
    }

    private void usable(double least, double most, double earliest, double latest) {
        min = least >= min ? min : least;
        max = most <= max ? max : most;
        first = Double.isNaN(first) ? earliest : first;
        last = latest;
    }
}
