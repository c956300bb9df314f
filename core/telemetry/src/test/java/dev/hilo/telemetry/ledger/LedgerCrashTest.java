package dev.hilo.telemetry.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.kernel.log.Entry;
import dev.hilo.kernel.log.Partition;
import dev.hilo.kernel.log.PartitionState;
import dev.hilo.kernel.log.Topic;
import dev.hilo.kernel.testing.Callers;
import dev.hilo.kernel.testing.MemoryTransactions;
import dev.hilo.kernel.testing.Seeded;
import dev.hilo.plant.ValueType;
import dev.hilo.telemetry.Frame;
import dev.hilo.telemetry.Frame.Receipt;
import dev.hilo.telemetry.Frame.Sequence;
import dev.hilo.telemetry.ReadingsBuilder;
import dev.hilo.telemetry.SeriesNumber;
import dev.hilo.telemetry.codec.FrameCodec;
import dev.hilo.telemetry.history.FramePosition;
import dev.hilo.telemetry.history.Span;
import dev.hilo.telemetry.history.TelemetryStore;
import dev.hilo.telemetry.testing.MemoryLedgerStore;
import dev.hilo.telemetry.testing.MemorySequenceStore;
import dev.hilo.telemetry.testing.MemoryTelemetryStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/**
 * Messages that are lost, repeated, late and corrected, on two topics, while the process is killed
 * between any two things that it saves: the ledger always says what a plain count of the log says.
 */
class LedgerCrashTest {

    private static final long NOON = 1_772_366_400_000_000L;
    private static final long SECOND = 1_000_000;
    private static final Partition RAW = Topic.TELEMETRY_RAW.partition(0);
    private static final Partition DRILLING = Topic.DRILLING_REALTIME.partition(0);
    private static final List<SeriesNumber> SERIES =
            List.of(new SeriesNumber(1), new SeriesNumber(2), new SeriesNumber(3));

    @Test
    void the_ledger_adds_up_whatever_happens() {
        Seeded.cases(300, LedgerCrashTest::addsUp);
    }

    private static void addsUp(RandomGenerator random) {
        var run = new Run(random);
        for (int i = random.nextInt(20, 80); i > 0; i--) {
            switch (random.nextInt(8)) {
                case 0 -> run.checkpoint();
                case 1 -> run.kill();
                case 2 -> run.fail();
                case 3 -> run.dieInCheckpoint();
                default -> run.deliver();
            }
        }
        run.deliverAll();
        run.checkpoint();
        run.compare();
        run.kill();
        run.deliverAll();
        run.checkpoint();
        run.compare();
    }

    private static final class Killed extends RuntimeException {}

    /** One partition: what is in the log, and who takes it. */
    private static final class Feed {

        private final Partition partition;
        private final List<Frame> frames = new ArrayList<>();
        private PartitionState state;
        private long next;

        Feed(Partition partition, HistoryConsumer consumer) {
            this.partition = partition;
            this.state = consumer.open(partition, 0);
        }

        void reopen(HistoryConsumer consumer) {
            state = consumer.open(partition, state.lowWater());
            next = state.next();
        }

        void deliver(int most) {
            long to = Math.min(frames.size(), next + most);
            var entries = new ArrayList<Entry>();
            for (long offset = next; offset < to; offset++) {
                entries.add(new Entry(offset, FrameCodec.encode(frames.get((int) offset))));
            }
            state.receive(entries);
            next = to;
        }
    }

    /** A process with its log and its disk. */
    private static final class Run {

        private final RandomGenerator random;
        private final Map<String, Long> sent = new HashMap<>();
        private final MemoryTransactions transactions = new MemoryTransactions();
        private final MemoryLedgerStore ledger = new MemoryLedgerStore(transactions);
        private final MemorySequenceStore sequences = new MemorySequenceStore(transactions);
        private int untilFault = -1;
        private long clock = NOON;
        private TornHistory history = new TornHistory(this::reach);
        private HistoryConsumer consumer = consumer();
        private final Feed raw = new Feed(RAW, consumer);
        private final Feed drilling = new Feed(DRILLING, consumer);

        Run(RandomGenerator random) {
            this.random = random;
        }

        void deliver() {
            message();
            var feed = random.nextInt(3) == 0 ? drilling : raw;
            feed.deliver(random.nextInt(1, 4));
        }

        void deliverAll() {
            raw.deliver(Integer.MAX_VALUE);
            drilling.deliver(Integer.MAX_VALUE);
        }

        void checkpoint() {
            consumer.checkpoint();
        }

        void kill() {
            untilFault = -1;
            history = history.reopened();
            consumer = consumer();
            raw.reopen(consumer);
            drilling.reopen(consumer);
        }

        void dieInCheckpoint() {
            untilFault = random.nextInt(8);
            try {
                consumer.checkpoint();
            } catch (Killed _) {
                if (random.nextInt(4) > 0) {
                    kill();
                }
            }
            untilFault = -1;
        }

        /** The history refuses an entry: its partition is closed and opened again. */
        void fail() {
            message();
            untilFault = 0;
            try {
                raw.deliver(3);
            } catch (Killed _) {
                if (random.nextBoolean()) {
                    untilFault = -1;
                    consumer.checkpoint();
                }
                raw.reopen(consumer);
                raw.state.close();
                raw.reopen(consumer);
            }
            untilFault = -1;
        }

        void compare() {
            var truth = new Truth();
            truth.take(raw);
            truth.take(drilling);
            for (var name : truth.counts.keySet()) {
                var account = ledger.find(Callers.ANDES, name).orElseThrow();
                assertThat(account.counts()).isEqualTo(truth.counts.get(name));
                assertThat(account.counts().inFlight()).isZero();
                assertThat(account.missing()).isEqualTo(truth.missing(name).size());
                assertThat(gaps(name)).isEqualTo(truth.missing(name));
            }
            for (var series : SERIES) {
                assertThat(readings(history, series)).isEqualTo(readings(truth.history, series));
                assertThat(history.corrections(Callers.ANDES, series, Span.ALL))
                        .isEqualTo(truth.history.corrections(Callers.ANDES, series, Span.ALL));
            }
        }

        private List<Sequence> gaps(String name) {
            var missing = new ArrayList<Sequence>();
            for (var state : sequences.of(RAW.toString(), Callers.ANDES, List.of(name))) {
                for (var gap : state.gaps()) {
                    for (long number = gap.from(); number <= gap.to(); number++) {
                        missing.add(new Sequence(gap.epoch(), number));
                    }
                }
            }
            return missing;
        }

        private void message() {
            clock += random.nextLong(5) * SECOND;
            var frames = raw.frames;
            if (!frames.isEmpty() && random.nextInt(5) == 0) {
                frames.add(frames.get(random.nextInt(frames.size())));
                return;
            }
            var source = List.of("plc-1", "plc-2", "user:ana").get(random.nextInt(3));
            var sequence = source.startsWith("plc") ? number(source) : Optional.<Sequence>empty();
            var here = parts(SERIES.subList(0, 2));
            var there =
                    random.nextInt(3) == 0 ? parts(SERIES.subList(2, 3)) : List.<Frame.Part>of();
            long refused = random.nextInt(3);
            long brought = size(here) + size(there) + refused;
            var codes = refused == 0 ? Map.<String, Long>of() : Map.of("no", refused);
            var receipt = Optional.of(new Receipt(brought, codes));
            frames.add(new Frame(Callers.ANDES, clock, source, sequence, receipt, here));
            if (!there.isEmpty()) {
                drilling.frames.add(
                        new Frame(Callers.ANDES, clock, source, sequence, Optional.empty(), there));
            }
        }

        private Optional<Sequence> number(String source) {
            long number = sent.merge(source, 1L + random.nextInt(4) / 3, Long::sum);
            return Optional.of(new Sequence(1, number));
        }

        private List<Frame.Part> parts(List<SeriesNumber> among) {
            var parts = new ArrayList<Frame.Part>();
            for (var series : among) {
                if (random.nextInt(3) > 0) {
                    var readings = new ReadingsBuilder(ValueType.NUMBER, 4);
                    for (int i = random.nextInt(1, 4); i > 0; i--) {
                        long time = clock - random.nextLong(6) * SECOND;
                        readings.number(time, random.nextInt(3), 0);
                    }
                    parts.add(new Frame.Part(series, readings.build()));
                }
            }
            return parts;
        }

        private static long size(List<Frame.Part> parts) {
            return parts.stream().mapToLong(part -> part.readings().size()).sum();
        }

        private HistoryConsumer consumer() {
            return new HistoryConsumer(
                    history, sequences, ledger, transactions, _ -> true, (_, _) -> {}, this::reach);
        }

        private void reach(String point) {
            if (untilFault-- == 0) {
                throw new Killed();
            }
        }
    }

    /** The same log, counted plainly. */
    private static final class Truth {

        private final MemoryTelemetryStore history = new MemoryTelemetryStore();
        private final Map<String, Counts> counts = new HashMap<>();
        private final Map<String, List<Long>> come = new HashMap<>();

        void take(Feed feed) {
            var seen = new HashSet<String>();
            for (int offset = 0; offset < feed.frames.size(); offset++) {
                var frame = feed.frames.get(offset);
                var counted = Counts.broughtBy(frame);
                if (frame.sequence().map(s -> seen.add(frame.source() + s)).orElse(true)) {
                    var at = new FramePosition(feed.partition.toString(), offset);
                    counted = counted.plus(Counts.of(history.append(at, frame)));
                } else {
                    counted = counted.plus(Counts.duplicates(frame.size()));
                }
                counts.merge(frame.source(), counted, Counts::plus);
                if (feed.partition.equals(RAW)) {
                    var numbers = come.computeIfAbsent(frame.source(), _ -> new ArrayList<>());
                    frame.sequence().ifPresent(s -> numbers.add(s.number()));
                }
            }
        }

        List<Sequence> missing(String source) {
            var numbers = come.getOrDefault(source, List.of());
            var missing = new ArrayList<Sequence>();
            if (!numbers.isEmpty()) {
                var sorted = numbers.stream().sorted().toList();
                for (long number = sorted.getFirst(); number < sorted.getLast(); number++) {
                    if (!numbers.contains(number)) {
                        missing.add(new Sequence(1, number));
                    }
                }
            }
            return missing;
        }
    }

    private static List<?> readings(TelemetryStore store, SeriesNumber series) {
        return store.raw(Callers.ANDES, series, Span.ALL, 100_000, Optional.empty())
                .readings()
                .list();
    }
}
