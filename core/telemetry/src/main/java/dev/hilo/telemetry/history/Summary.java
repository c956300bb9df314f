package dev.hilo.telemetry.history;

import dev.hilo.telemetry.Readings;
import java.util.ArrayList;
import java.util.List;

/**
 * What rollups need to know of consecutive readings of one series, so that a whole chunk joins a
 * rollup without being read. {@code first} and {@code last} are usable values; NaN figures mean
 * that there was none.
 *
 * @param held the sum of value × microseconds for which it held, from the first reading to the last
 * @param heldFor the microseconds that {@code held} counts
 * @param carried the value that holds after the last reading; NaN after one that is not usable
 */
public record Summary(
        long count,
        long bad,
        long firstTime,
        long lastTime,
        double min,
        double max,
        double sum,
        double first,
        double last,
        double held,
        double heldFor,
        double carried) {

    /** The summary of readings in order of time, of which there is at least one. */
    public static Summary of(Readings readings) {
        return of(readings, 0, readings.size());
    }

    /** The summaries of the steps that readings lie in, counted from 1970-01-01 in microseconds. */
    public static List<Summary> by(long step, Readings readings) {
        var summaries = new ArrayList<Summary>();
        for (int from = 0; from < readings.size(); ) {
            long end = (Math.floorDiv(readings.time(from), step) + 1) * step;
            int to = from + 1;
            while (to < readings.size() && readings.time(to) < end) {
                to++;
            }
            summaries.add(of(readings, from, to));
            from = to;
        }
        return summaries;
    }

    /** Finer summaries in order of time as those of longer steps. */
    public static List<Summary> by(long step, List<Summary> finer) {
        var summaries = new ArrayList<Summary>();
        var tally = new Tally();
        long end = Long.MIN_VALUE;
        for (var summary : finer) {
            if (summary.firstTime() >= end && !tally.isEmpty()) {
                summaries.add(tally.summary());
                tally = new Tally();
            }
            end = (Math.floorDiv(summary.firstTime(), step) + 1) * step;
            tally.add(summary);
        }
        summaries.add(tally.summary());
        return summaries;
    }

    /** A summary that has counts and times, and no figures. */
    public static Summary counted(long count, long bad, long firstTime, long lastTime) {
        double none = Double.NaN;
        return new Summary(
                count, bad, firstTime, lastTime, none, none, none, none, none, 0, 0, none);
    }

    /** Whether any reading counts for the figures. */
    public boolean isUsable() {
        return count > bad;
    }

    private static Summary of(Readings readings, int from, int to) {
        var tally = new Tally();
        tally.add(readings, from, to);
        return tally.summary();
    }
}
