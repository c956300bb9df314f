package dev.hilo.telemetry.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hilo.kernel.Caller;
import dev.hilo.kernel.FaultPoints;
import dev.hilo.kernel.PageRequest;
import dev.hilo.kernel.Permissions;
import dev.hilo.kernel.Refusal;
import dev.hilo.kernel.log.Entry;
import dev.hilo.kernel.log.PartitionState;
import dev.hilo.kernel.log.Topic;
import dev.hilo.kernel.testing.Callers;
import dev.hilo.kernel.testing.MemoryTransactions;
import dev.hilo.kernel.testing.TestClock;
import dev.hilo.telemetry.Frame;
import dev.hilo.telemetry.Frame.Receipt;
import dev.hilo.telemetry.Frame.Sequence;
import dev.hilo.telemetry.Reading;
import dev.hilo.telemetry.Readings;
import dev.hilo.telemetry.SeriesNumber;
import dev.hilo.telemetry.codec.FrameCodec;
import dev.hilo.telemetry.history.Span;
import dev.hilo.telemetry.testing.MemoryLedgerStore;
import dev.hilo.telemetry.testing.MemorySequenceStore;
import dev.hilo.telemetry.testing.MemoryTelemetryStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HistoryConsumerTest {

    private static final long NOON = Reading.micros(Instant.parse("2026-11-20T12:00:00Z"));
    private static final long SECOND = 1_000_000;
    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    private static final SeriesNumber FLOW = new SeriesNumber(1);

    private final MemoryTransactions transactions = new MemoryTransactions();
    private final MemoryLedgerStore ledger = new MemoryLedgerStore(transactions);
    private final MemorySequenceStore sequences = new MemorySequenceStore(transactions);
    private final MemoryTelemetryStore history = new MemoryTelemetryStore();
    private final List<Counts> witnessed = new ArrayList<>();
    private final TestClock clock = TestClock.at("2026-11-20T13:00:00Z");
    private boolean andesExists = true;
    private long offset;
    private HistoryConsumer consumer;
    private PartitionState raw;

    @BeforeEach
    void open() {
        consumer =
                new HistoryConsumer(
                        history,
                        sequences,
                        ledger,
                        transactions,
                        _ -> andesExists,
                        (_, counts) -> witnessed.add(counts),
                        FaultPoints.NONE);
        raw = consumer.open(Topic.TELEMETRY_RAW.partition(0), 0);
    }

    @Test
    void what_a_message_brought_is_received_refused_and_stored() {
        send(frame("plc", 1, receipt(5, 2), at(0, 1), at(1, 2), at(2, 3)));
        var counts = report("plc").account().counts();
        assertThat(counts.received()).isEqualTo(5);
        assertThat(counts.refused()).isEqualTo(Map.of("sensor.not-found", 2L));
        assertThat(counts.accepted()).isEqualTo(3);
        assertThat(counts.stored()).isEqualTo(3);
        assertThat(counts.inFlight()).isZero();
        assertThat(witnessed).containsExactly(counts);
    }

    @Test
    void a_message_sent_again_is_a_duplicate_as_a_whole_and_corrects_nothing() {
        var first = frame("plc", 1, receipt(1, 0), at(0, 1));
        send(first, frame("plc", 2, receipt(1, 0), at(0, 2)), first);
        var counts = report("plc").account().counts();
        assertThat(counts.received()).isEqualTo(3);
        assertThat(counts.stored()).isEqualTo(2);
        assertThat(counts.corrected()).isEqualTo(1);
        assertThat(counts.duplicates()).isEqualTo(1);
        assertThat(history.corrections(Callers.ANDES, FLOW, Span.ALL)).hasSize(1);
    }

    @Test
    void readings_sent_again_without_a_number_are_duplicates_one_by_one() {
        send(frame("user:ana", 0, receipt(2, 0), at(0, 1), at(1, 1)));
        send(frame("user:ana", 0, receipt(2, 0), at(1, 1), at(2, 1)));
        var counts = report("user:ana").account().counts();
        assertThat(counts.stored()).isEqualTo(3);
        assertThat(counts.duplicates()).isEqualTo(1);
    }

    @Test
    void messages_that_never_came_are_told_until_they_come() {
        send(frame("plc", 1, receipt(0, 0)), frame("plc", 4, receipt(0, 0)));
        assertThat(report("plc").gaps()).containsExactly(new Gap(1, 2, 3));
        assertThat(report("plc").account().missing()).isEqualTo(2);
        send(frame("plc", 3, receipt(0, 0)));
        assertThat(report("plc").gaps()).containsExactly(new Gap(1, 2, 2));
        assertThat(report("plc").account().newest()).contains(new Sequence(1, 4));
    }

    @Test
    void a_stream_of_its_own_leaves_the_gaps_to_the_receipts() {
        var drilling = consumer.open(Topic.DRILLING_REALTIME.partition(0), 0);
        var readings = frame("plc", 7, Optional.empty(), at(0, 1));
        drilling.receive(List.of(entry(0, readings), entry(1, readings)));
        send(frame("plc", 6, receipt(0, 0)), frame("plc", 7, receipt(1, 0)));
        var report = report("plc");
        assertThat(report.gaps()).isEmpty();
        assertThat(report.account().counts().stored()).isEqualTo(1);
        assertThat(report.account().counts().duplicates()).isEqualTo(1);
    }

    @Test
    void the_days_statement_adds_up() {
        send(frame("plc", 1, receipt(3, 1), at(0, 1), at(1, 2)), frame("rtu", 1, receipt(2, 2)));
        consumer.checkpoint();
        var statement = report().statement(Callers.user("ana", Callers.ANDES), TODAY);
        assertThat(statement.sources())
                .extracting(AccountDay::source)
                .containsExactly("plc", "rtu");
        assertThat(statement.totals().received()).isEqualTo(5);
        assertThat(statement.totals().accepted()).isEqualTo(2);
        assertThat(statement.addsUp()).isTrue();
        assertThat(statement.isOver()).isFalse();
    }

    @Test
    void frames_of_a_tenant_that_was_erased_are_passed_over() {
        send(frame("plc", 1, receipt(1, 0), at(0, 1)));
        transactions.run(() -> {
            ledger.erase(Callers.ANDES);
            sequences.erase(Callers.ANDES);
            andesExists = false;
        });
        send(frame("plc", 2, receipt(1, 0), at(1, 1)));
        consumer.checkpoint();
        assertThat(transactions.read(() -> ledger.count(Callers.ANDES))).isZero();
        consumer.forget(Callers.ANDES);
        send(frame("plc", 3, receipt(1, 0), at(2, 1)));
        consumer.checkpoint();
        assertThat(transactions.read(() -> ledger.count(Callers.ANDES))).isZero();
        assertThat(history.count(Callers.ANDES, FLOW, Span.ALL)).isEqualTo(2);
        assertThat(raw.lowWater()).isEqualTo(3);
    }

    @Test
    void sources_beyond_the_limit_are_counted_together() {
        for (int i = 0; i <= Ledger.MOST_SOURCES; i++) {
            send(frame("source-" + i, 1, receipt(0, 0)));
        }
        send(frame("one-more", 1, receipt(1, 0), at(0, 1)));
        consumer.checkpoint();
        assertThat(report(Account.OTHERS).account().counts().received()).isEqualTo(1);
        assertThatThrownBy(() -> report("one-more")).isInstanceOf(Refusal.class);
    }

    @Test
    void nobody_reads_the_ledger_without_being_allowed_to() {
        var denied = new LedgerReport(ledger, sequences, transactions, Denied.ALL, clock);
        var ana = Callers.user("ana", Callers.ANDES);
        assertThatThrownBy(() -> denied.list(ana, PageRequest.first(10)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> denied.source(ana, "plc")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> denied.days(ana, "plc")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> denied.statement(ana, TODAY)).isInstanceOf(Refusal.class);
    }

    private enum Denied implements Permissions {
        NOTHING,
        ALL;

        @Override
        public void require(Caller caller, String action, String resource) {
            if (this == ALL) {
                throw Refusal.of(Refusal.Kind.NOT_ALLOWED, "permission.missing", action, resource);
            }
        }

        @Override
        public boolean allows(Caller caller, String action, String resource) {
            return this != ALL;
        }

        @Override
        public boolean allowsBelow(Caller caller, String action, String resource) {
            return this != ALL;
        }
    }

    private SourceReport report(String source) {
        consumer.checkpoint();
        return report().source(Callers.user("ana", Callers.ANDES), source);
    }

    private LedgerReport report() {
        return new LedgerReport(ledger, sequences, transactions, Denied.NOTHING, clock);
    }

    private void send(Frame... frames) {
        for (var frame : frames) {
            raw.receive(List.of(entry(offset++, frame)));
        }
    }

    private static Entry entry(long offset, Frame frame) {
        return new Entry(offset, FrameCodec.encode(frame));
    }

    private static Optional<Receipt> receipt(long received, long refused) {
        var codes = refused == 0 ? Map.<String, Long>of() : Map.of("sensor.not-found", refused);
        return Optional.of(new Receipt(received, codes));
    }

    /** A message with this number, or without one when it is nought. */
    private static Frame frame(
            String source, long number, Optional<Receipt> receipt, Reading... readings) {
        var parts =
                readings.length == 0
                        ? List.<Frame.Part>of()
                        : List.of(
                                new Frame.Part(
                                        FLOW,
                                        Readings.of(
                                                readings[0].value().type(), List.of(readings))));
        var sequence =
                number == 0 ? Optional.<Sequence>empty() : Optional.of(new Sequence(1, number));
        return new Frame(Callers.ANDES, NOON, source, sequence, receipt, parts);
    }

    private static Reading at(long second, double number) {
        return Reading.good(NOON + second * SECOND, number);
    }
}
