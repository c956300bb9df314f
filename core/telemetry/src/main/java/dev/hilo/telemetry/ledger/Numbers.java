package dev.hilo.telemetry.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Which numbers of one epoch have come, as ranges. When there are too many ranges the lowest is
 * forgotten: what is missing below stays missing, and a number that comes from there counts as new.
 * For one thread.
 */
final class Numbers {

    private final long epoch;
    private final NavigableMap<Long, Long> ranges = new TreeMap<>();
    private long from;
    private boolean forgetful;
    private long lost;
    private long come;

    /**
     * @param from the number that the epoch begins at, or a lower one that comes later
     */
    Numbers(long epoch, long from) {
        this.epoch = epoch;
        this.from = from;
    }

    Numbers(EpochState saved) {
        this(saved.epoch(), saved.from());
        forgetful = saved.forgetful();
        lost = saved.lost();
        for (var range : saved.ranges()) {
            ranges.put(range.first(), range.last());
            come += range.size();
        }
    }

    EpochState state() {
        var all = new ArrayList<EpochState.Range>(ranges.size());
        ranges.forEach((first, last) -> all.add(new EpochState.Range(first, last)));
        return new EpochState(epoch, from, forgetful, lost, all);
    }

    /** Notes a number; false when it had come before. */
    boolean add(long number, int mostRanges) {
        if (number < from && forgetful) {
            return true;
        }
        var below = ranges.floorEntry(number);
        if (below != null && number <= below.getValue()) {
            return false;
        }
        from = Math.min(from, number);
        come++;
        long first = number;
        long last = number;
        if (below != null && below.getValue() == number - 1) {
            first = below.getKey();
        }
        Long above = ranges.remove(number + 1);
        if (above != null) {
            last = above;
        }
        ranges.put(first, last);
        if (ranges.size() > mostRanges) {
            forgetLowest();
        }
        return true;
    }

    long highest() {
        return ranges.lastEntry().getValue();
    }

    /** How many have not come of those up to the highest. */
    long missing() {
        return lost + (highest() - from + 1 - come);
    }

    /** The gaps that are remembered, lowest first. */
    List<Gap> gaps() {
        var gaps = new ArrayList<Gap>();
        long expected = from;
        for (var range : ranges.entrySet()) {
            if (range.getKey() > expected) {
                gaps.add(new Gap(epoch, expected, range.getKey() - 1));
            }
            expected = range.getValue() + 1;
        }
        return gaps;
    }

    private void forgetLowest() {
        Map.Entry<Long, Long> lowest = ranges.pollFirstEntry();
        long next = ranges.firstKey();
        long size = lowest.getValue() - lowest.getKey() + 1;
        lost += next - from - size;
        come -= size;
        from = next;
        forgetful = true;
    }
}
