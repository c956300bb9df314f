package dev.hilo.telemetry.history;

import dev.hilo.telemetry.Readings;

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

    /** The summary of readings ordered by time, of which there is at least one. */
    public static Summary of(Readings readings) {
        var tally = new Tally();
        tally.add(readings, 0, readings.size());
        return tally.summary();
    }
}
