package dev.hilo.telemetry.ledger;

import java.util.List;

/**
 * The numbers of one epoch of a source, as they are kept.
 *
 * @param from the first number that is expected
 * @param forgetful whether numbers below are forgotten
 * @param lost how many are missing below
 * @param ranges what has come, in order; never none
 */
public record EpochState(long epoch, long from, boolean forgetful, long lost, List<Range> ranges) {

    /** Numbers that follow each other, the first and the last counted. */
    public record Range(long first, long last) {

        long size() {
            return last - first + 1;
        }
    }

    public EpochState {
        ranges = List.copyOf(ranges);
    }
}
