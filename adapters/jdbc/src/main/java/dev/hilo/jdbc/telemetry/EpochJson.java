package dev.hilo.jdbc.telemetry;

import dev.hilo.telemetry.ledger.EpochState;
import dev.hilo.telemetry.ledger.EpochState.Range;
import java.util.ArrayList;
import java.util.List;

/**
 * Epochs as plain numbers, a list each: epoch, from, forgetful (0 or 1), lost, and then the first
 * and last number of each range.
 */
final class EpochJson {

    private static final int HEAD = 4;

    private EpochJson() {}

    static List<Object> of(List<EpochState> epochs) {
        var all = new ArrayList<>();
        for (var epoch : epochs) {
            var numbers = new ArrayList<Long>();
            numbers.add(epoch.epoch());
            numbers.add(epoch.from());
            numbers.add(epoch.forgetful() ? 1L : 0L);
            numbers.add(epoch.lost());
            for (var range : epoch.ranges()) {
                numbers.add(range.first());
                numbers.add(range.last());
            }
            all.add(numbers);
        }
        return all;
    }

    static List<EpochState> epochs(List<Object> plain) {
        return plain.stream().map(numbers -> epoch((List<?>) numbers)).toList();
    }

    private static EpochState epoch(List<?> numbers) {
        var ranges = new ArrayList<Range>();
        for (int i = HEAD; i < numbers.size(); i += 2) {
            ranges.add(new Range(number(numbers, i), number(numbers, i + 1)));
        }
        return new EpochState(
                number(numbers, 0),
                number(numbers, 1),
                number(numbers, 2) != 0,
                number(numbers, 3),
                ranges);
    }

    private static long number(List<?> numbers, int index) {
        return ((Number) numbers.get(index)).longValue();
    }
}
