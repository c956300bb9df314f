package dev.hilo.telemetry.history;

import dev.hilo.telemetry.Quality;
import dev.hilo.telemetry.Readings;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts one series into steps as it is walked in order of time, by readings or, where a summary lies
 * in one step, by summaries. For one thread.
 */
public final class RollupWalk {

    private final Span asked;
    private final Step step;
    private final List<Rollup> done = new ArrayList<>();
    private Span current = new Span(Long.MIN_VALUE, Long.MIN_VALUE);
    private Span day = current;
    private Tally tally = new Tally();

    public RollupWalk(Span asked, Step step) {
        this.asked = asked;
        this.step = step;
    }

    /** Tells the last reading before the question's beginning: its value may hold into it. */
    public void before(Readings readings, int index) {
        boolean usable =
                !Quality.isBad(readings.quality(index)) && Double.isFinite(readings.number(index));
        tally.carry(usable ? readings.number(index) : Double.NaN, readings.time(index));
    }

    /** Tells of the last readings before the question's beginning. */
    public void before(Summary summary) {
        tally.carry(summary.carried(), summary.lastTime());
    }

    /** Tells that readings follow the question's end: the last value holds until there. */
    public void after() {
        if (!tally.isEmpty()) {
            tally.holdUntil(Math.min(current.to(), asked.to()));
        }
    }

    /** Whether each of the summaries lies in one step, or outside of what was asked for. */
    public boolean takes(List<Summary> summaries) {
        for (var summary : summaries) {
            long first = summary.firstTime();
            long last = summary.lastTime();
            if (asked.meets(first, last)
                    && !(asked.covers(first, last) && around(first).contains(last))) {
                return false;
            }
        }
        return true;
    }

    /** Adds those of the summaries that were asked for. */
    public void add(List<Summary> summaries) {
        for (var summary : summaries) {
            if (asked.contains(summary.firstTime())) {
                moveTo(summary.firstTime());
                tally.add(summary);
            }
        }
    }

    /** Adds those of the readings that were asked for. */
    public void add(Readings readings) {
        for (int i = readings.firstFrom(asked.from()); i < readings.size(); i++) {
            long time = readings.time(i);
            if (time >= asked.to()) {
                return;
            }
            moveTo(time);
            tally.add(time, readings.number(i), readings.quality(i));
        }
    }

    public List<Rollup> rollups() {
        finish();
        return List.copyOf(done);
    }

    private void moveTo(long time) {
        if (current.contains(time)) {
            return;
        }
        double carried = tally.carried();
        if (!tally.isEmpty()) {
            tally.holdUntil(current.to());
            finish();
        }
        current = around(time);
        tally = new Tally();
        tally.carry(carried, Math.max(current.from(), asked.from()));
    }

    /** The days are remembered: finding local midnight costs more than all the rest. */
    private Span around(long time) {
        if (current.contains(time)) {
            return current;
        }
        if (!step.isWithinDays()) {
            return step.around(time);
        }
        if (!day.contains(time)) {
            day = step.day(time);
        }
        return step.within(day, time);
    }

    private void finish() {
        if (!tally.isEmpty()) {
            done.add(tally.rollup(current));
            tally = new Tally();
        }
    }
}
