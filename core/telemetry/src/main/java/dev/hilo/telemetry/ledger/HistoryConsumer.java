package dev.hilo.telemetry.ledger;

import dev.hilo.kernel.FaultPoints;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.Transactions;
import dev.hilo.kernel.log.Consumer;
import dev.hilo.kernel.log.Entry;
import dev.hilo.kernel.log.Partition;
import dev.hilo.kernel.log.PartitionState;
import dev.hilo.kernel.log.Topic;
import dev.hilo.telemetry.Frame;
import dev.hilo.telemetry.codec.FrameCodec;
import dev.hilo.telemetry.history.Applied;
import dev.hilo.telemetry.history.FramePosition;
import dev.hilo.telemetry.history.TelemetryStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Brings frames from the log into the history, and counts what becomes of them.
 *
 * <p>An entry is judged by its number, given to the history unless it came before, and counted.
 * Three things are saved of that at different moments, and a crash may come between any two of
 * them; what makes the counts exact all the same is their order. First the ledger, with the offset
 * that it has counted through (L); it is saved when the history has taken what it will make durable
 * and before any of that is, so that no file of the history is ever ahead of L. Then the history.
 * Last the numbers that have come, as they were at an offset (A) that the history had when the
 * saving began. After a crash an entry between A and L is judged anew, gives the history what it
 * lacks, and is not counted again; from L on all is as if for the first time.
 *
 * <p>One <em>turn</em> at a time: an entry from its judging to its counting, or what a checkpoint
 * takes along; nothing is saved within a turn. One <em>saving</em> at a time, and no partition is
 * opened meanwhile. Thread-safe.
 */
public final class HistoryConsumer implements Consumer {

    /** Every message leaves its receipt there, so that only there all its source's numbers come. */
    static final Topic JUDGES_GAPS = Topic.TELEMETRY_RAW;

    private final TelemetryStore history;
    private final SequenceStore sequenceStore;
    private final LedgerStore ledgerStore;
    private final Transactions transactions;
    private final Predicate<TenantId> exists;
    private final FaultPoints faults;
    private final Ledger ledger;
    private final ReentrantLock saving = new ReentrantLock();
    private final ReentrantLock turn = new ReentrantLock();
    private final Map<String, Open> open = new HashMap<>();
    private final Set<TenantId> known = new HashSet<>();
    private boolean changed;

    /**
     * @param exists whether a tenant is still there; called inside a transaction. Frames of one
     *     that was erased are passed over
     * @param faults {@code ledger.counted} (the ledger saved, nothing of the history durable) and
     *     {@code ledger.behind} (the history durable, the numbers not saved)
     */
    public HistoryConsumer(
            TelemetryStore history,
            SequenceStore sequenceStore,
            LedgerStore ledgerStore,
            Transactions transactions,
            Predicate<TenantId> exists,
            LedgerWitness witness,
            FaultPoints faults) {
        this.history = history;
        this.sequenceStore = sequenceStore;
        this.ledgerStore = ledgerStore;
        this.transactions = transactions;
        this.exists = exists;
        this.faults = faults;
        this.ledger = new Ledger(ledgerStore, transactions, witness);
    }

    @Override
    public PartitionState open(Partition partition, long committed) {
        var name = partition.toString();
        boolean judgesGaps = partition.topic().equals(JUDGES_GAPS);
        saving.lock();
        try {
            var opened =
                    transactions.read(() -> {
                        // A database older than the log's own account has lost what lies between.
                        long next = Math.max(sequenceStore.judgedThrough(name), committed);
                        return new Open(
                                name, new Sequences(next, sequenceStore.all(name), judgesGaps));
                    });
            runInTurn(() -> open.put(name, opened));
            return opened;
        } finally {
            saving.unlock();
        }
    }

    /**
     * The first offset of the partition that the history has not seen; 0 while nobody opened it.
     */
    public long reached(Partition partition) {
        return inTurn(() -> {
            var opened = open.get(partition.toString());
            return opened == null ? 0 : opened.sequences.next();
        });
    }

    /**
     * Saves the counts alone, which costs little: they may be ahead of the history, never behind.
     * Not to be called in a transaction.
     */
    public void saveCounts() {
        saving.lock();
        try {
            if (inTurn(ledger::isChanged)) {
                saveLedger();
            }
        } finally {
            saving.unlock();
        }
    }

    /** Makes durable what has come in since the last time. Not to be called in a transaction. */
    public void checkpoint() {
        saving.lock();
        try {
            var judged = new ArrayList<Judging>();
            boolean idle = inTurn(() -> takeJudged(judged));
            if (!idle) {
                save(judged);
            }
        } finally {
            saving.unlock();
        }
    }

    private boolean takeJudged(List<Judging> judged) {
        boolean idle = !changed;
        changed = false;
        if (!idle) {
            open.values().forEach(partition -> judged.add(partition.take()));
        }
        return idle;
    }

    private void save(List<Judging> judged) {
        boolean saved = false;
        try {
            history.checkpoint(this::saveLedger);
            faults.reach("ledger.behind");
            transactions.run(() -> judged.forEach(this::save));
            saved = true;
        } finally {
            boolean done = saved;
            runInTurn(() -> settle(judged, done));
        }
    }

    /**
     * Forgets what it remembers of a tenant that was erased; from then on its frames are passed
     * over. Not to be called in a transaction.
     */
    public void forget(TenantId tenant) {
        runInTurn(() -> {
            known.remove(tenant);
            ledger.forget(tenant);
            open.values().forEach(partition -> partition.sequences.forget(tenant));
        });
    }

    private void saveLedger() {
        var taken = inTurn(ledger::take);
        boolean saved = false;
        try {
            transactions.run(() -> {
                var kept = taken.only(exists);
                ledgerStore.save(kept.countedThrough(), kept.accounts(), kept.days());
            });
            faults.reach("ledger.counted");
            saved = true;
        } finally {
            if (!saved) {
                runInTurn(() -> ledger.stillChanged(taken));
            }
        }
    }

    private void save(Judging judging) {
        var kept = judging.states().stream().filter(state -> exists.test(state.tenant())).toList();
        sequenceStore.save(judging.partition().name, judging.next(), kept);
    }

    private void settle(List<Judging> judged, boolean saved) {
        for (var judging : judged) {
            if (saved) {
                judging.partition().lowWater = judging.next();
            } else {
                judging.partition().sequences.stillChanged(judging.states());
            }
        }
        changed |= !saved;
    }

    private void take(FramePosition at, Frame frame, Open partition) {
        var sequences = partition.sequences;
        if (at.offset() < sequences.next()) {
            return;
        }
        changed = true;
        boolean taken = false;
        try {
            if (isThere(frame.tenant())) {
                var source = ledger.source(frame);
                var judged = judge(frame, source, sequences);
                ledger.count(at, frame, source, judged, apply(at, frame, judged));
            } else {
                ledger.passOver(at);
            }
            sequences.passed(at.offset());
            taken = true;
        } finally {
            if (!taken) {
                // Its numbers say now that the entry came, which must never be saved.
                partition.close();
            }
        }
    }

    private static Judged judge(Frame frame, Source source, Sequences sequences) {
        return source.name().equals(Account.OTHERS)
                ? Judged.UNNUMBERED
                : frame.sequence()
                        .map(sequence -> sequences.judge(source, sequence))
                        .orElse(Judged.UNNUMBERED);
    }

    private Counts apply(FramePosition at, Frame frame, Judged judged) {
        return switch (judged.verdict()) {
            case FIRST_TIME -> Counts.of(history(at, frame));
            case FORGOTTEN -> Counts.of(allLate(history(at, frame)));
            case REPEATED -> Counts.duplicates(frame.size());
        };
    }

    private Applied history(FramePosition at, Frame frame) {
        return frame.parts().isEmpty() ? Applied.NOTHING : history.append(at, frame);
    }

    private static Applied allLate(Applied applied) {
        return new Applied(
                applied.stored(),
                applied.repeated(),
                applied.corrected(),
                applied.stored(),
                applied.lateness());
    }

    private boolean isThere(TenantId tenant) {
        if (!known.contains(tenant) && transactions.read(() -> exists.test(tenant))) {
            known.add(tenant);
        }
        return known.contains(tenant);
    }

    private void runInTurn(Runnable work) {
        turn.lock();
        try {
            work.run();
        } finally {
            turn.unlock();
        }
    }

    private <T> T inTurn(Supplier<T> work) {
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }

    /** What a checkpoint took of a partition: the numbers that had come below an offset. */
    private record Judging(Open partition, long next, List<SequenceState> states) {}

    /** A partition in this process's hands. */
    private final class Open implements PartitionState {

        private final String name;
        private final Sequences sequences;
        private volatile long lowWater;

        Open(String name, Sequences sequences) {
            this.name = name;
            this.sequences = sequences;
            this.lowWater = sequences.next();
        }

        Judging take() {
            return new Judging(this, sequences.next(), sequences.takeChanged());
        }

        @Override
        public long next() {
            return sequences.next();
        }

        @Override
        public void receive(List<Entry> entries) {
            for (var entry : entries) {
                var frame = FrameCodec.decode(entry.payload());
                var at = new FramePosition(name, entry.offset());
                runInTurn(() -> HistoryConsumer.this.take(at, frame, this));
            }
        }

        @Override
        public long lowWater() {
            return lowWater;
        }

        @Override
        public void close() {
            runInTurn(() -> open.remove(name, this));
        }
    }
}
