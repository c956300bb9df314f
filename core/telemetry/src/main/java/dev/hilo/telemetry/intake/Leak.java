package dev.hilo.telemetry.intake;

/**
 * What was used of a rate: a second's worth may be taken ahead, what goes beyond is a debt that is
 * paid off as time passes. Under its owner's lock; times in seconds.
 */
final class Leak {

    private static final double AHEAD_SECONDS = 1;

    private static final double MOST_DEBT_SECONDS = 60;

    /** Less than this is how reckoning with fractions rounds. */
    private static final double NOTHING = 1e-6;

    private double used;
    private double at;

    Leak(double now) {
        this.at = now;
    }

    void add(double readings, double rate, double now) {
        drain(rate, now);
        used = Math.min(used + readings, rate * (AHEAD_SECONDS + MOST_DEBT_SECONDS));
    }

    /** How many seconds until nothing is owed. */
    double debt(double rate, double now) {
        drain(rate, now);
        double owed = used / rate - AHEAD_SECONDS;
        return owed > NOTHING ? owed : 0;
    }

    private void drain(double rate, double now) {
        used = Math.max(0, used - rate * (now - at));
        at = now;
    }
}
