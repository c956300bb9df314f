package dev.hilo.telemetry.ledger;

import dev.hilo.kernel.TenantId;
import dev.hilo.telemetry.Frame.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The numbers of one source's messages in one partition: those of its newest epochs, and how many
 * were missing of older ones. For one thread.
 *
 * <p>The first epoch heard of begins with the first number that comes: what was before is not ours
 * to miss. A newer epoch begins at 1, because its source began to count anew.
 */
final class SourceSequence {

    static final int MOST_EPOCHS = 3;
    private static final long FIRST_NUMBER = 1;

    private final NavigableMap<Long, Numbers> epochs = new TreeMap<>();
    private long lost;

    SourceSequence() {}

    SourceSequence(SequenceState saved) {
        lost = saved.lost();
        for (var epoch : saved.epochs()) {
            epochs.put(epoch.epoch(), new Numbers(epoch));
        }
    }

    SequenceState state(TenantId tenant, String source) {
        return new SequenceState(
                tenant, source, lost, epochs.values().stream().map(Numbers::state).toList());
    }

    Judged.Verdict add(Sequence sequence, int mostRanges) {
        var numbers = epochs.get(sequence.epoch());
        if (numbers == null) {
            if (epochs.size() == MOST_EPOCHS && sequence.epoch() < epochs.firstKey()) {
                return Judged.Verdict.FORGOTTEN;
            }
            numbers = begin(sequence);
        }
        return numbers.add(sequence.number(), mostRanges)
                ? Judged.Verdict.FIRST_TIME
                : Judged.Verdict.REPEATED;
    }

    Sequence newest() {
        var last = epochs.lastEntry();
        return new Sequence(last.getKey(), last.getValue().highest());
    }

    long missing() {
        long missing = lost;
        for (var numbers : epochs.values()) {
            missing += numbers.missing();
        }
        return missing;
    }

    List<Gap> gaps() {
        var gaps = new ArrayList<Gap>();
        epochs.values().forEach(numbers -> gaps.addAll(numbers.gaps()));
        return gaps;
    }

    private Numbers begin(Sequence sequence) {
        boolean anew = !epochs.isEmpty() && sequence.epoch() > epochs.lastKey();
        long from = anew ? Math.min(FIRST_NUMBER, sequence.number()) : sequence.number();
        var numbers = new Numbers(sequence.epoch(), from);
        epochs.put(sequence.epoch(), numbers);
        if (epochs.size() > MOST_EPOCHS) {
            lost += epochs.pollFirstEntry().getValue().missing();
        }
        return numbers;
    }
}
