package dev.hilo.telemetry.history;

/**
 * What became of readings that were given to the history.
 *
 * @param stored new ones, and those that replaced another
 * @param repeated equal to what was there: they changed nothing
 * @param corrected those of the stored that replaced another
 * @param late those of the stored that are older than the newest of their series was
 * @param lateness the longest that a late one was under way, in microseconds
 */
public record Applied(long stored, long repeated, long corrected, long late, long lateness) {

    public static final Applied NOTHING = new Applied(0, 0, 0, 0, 0);
}
