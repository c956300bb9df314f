package dev.hilo.telemetry.ledger;

import dev.hilo.kernel.TenantId;
import dev.hilo.telemetry.Frame.Sequence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The numbers of all sources in one partition, up to an offset. For one thread at a time. */
final class Sequences {

    /** Gaps that are remembered of an epoch where they are judged. */
    static final int MOST_GAPS = 1_000;

    /**
     * Where gaps are not judged, messages without readings for the partition leave holes: only so
     * much is remembered as a sender repeats.
     */
    static final int MOST_HOLES = 64;

    static final long LARGEST = 1L << 53;

    private final boolean judgesGaps;
    private final Map<Source, SourceSequence> sources = new HashMap<>();
    private final Map<Source, SourceSequence> changed = new HashMap<>();
    private long next;

    Sequences(long next, Collection<SequenceState> saved, boolean judgesGaps) {
        this.next = next;
        this.judgesGaps = judgesGaps;
        for (var state : saved) {
            sources.put(new Source(state.tenant(), state.source()), new SourceSequence(state));
        }
    }

    /** The offset that is judged next. */
    long next() {
        return next;
    }

    void passed(long offset) {
        next = offset + 1;
    }

    Judged judge(Source source, Sequence sequence) {
        if (sequence.number() < 0 || sequence.number() > LARGEST) {
            return Judged.UNNUMBERED;
        }
        var known = sources.computeIfAbsent(source, _ -> new SourceSequence());
        var verdict = known.add(sequence, judgesGaps ? MOST_GAPS : MOST_HOLES);
        if (verdict == Judged.Verdict.FIRST_TIME) {
            changed.put(source, known);
        }
        return judgesGaps
                ? new Judged(verdict, Optional.of(known.newest()), known.missing())
                : new Judged(verdict, Optional.empty(), 0);
    }

    /** What has changed since the last time, to be saved with {@link #next}. */
    List<SequenceState> takeChanged() {
        var taken = new ArrayList<SequenceState>(changed.size());
        changed.forEach(
                (source, sequence) -> taken.add(sequence.state(source.tenant(), source.name())));
        changed.clear();
        return taken;
    }

    /** What was taken has not been saved. */
    void stillChanged(Collection<SequenceState> taken) {
        for (var state : taken) {
            var source = new Source(state.tenant(), state.source());
            sources.computeIfPresent(
                    source,
                    (_, sequence) -> {
                        changed.put(source, sequence);
                        return sequence;
                    });
        }
    }

    void forget(TenantId tenant) {
        sources.keySet().removeIf(source -> source.tenant().equals(tenant));
        changed.keySet().removeIf(source -> source.tenant().equals(tenant));
    }
}
