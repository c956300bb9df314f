package dev.hilo.telemetry.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.kernel.Transactions;
import dev.hilo.kernel.testing.Callers;
import dev.hilo.telemetry.ledger.EpochState;
import dev.hilo.telemetry.ledger.EpochState.Range;
import dev.hilo.telemetry.ledger.Gap;
import dev.hilo.telemetry.ledger.SequenceState;
import dev.hilo.telemetry.ledger.SequenceStore;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of sequences promises. */
public abstract class SequenceStoreContract {

    private static final String RAW = "telemetry.raw/0";
    private static final SequenceState PLC = state("plc-7", 12);

    protected abstract Transactions transactions();

    protected abstract SequenceStore sequences();

    @Test
    void what_was_saved_comes_back_by_partition() {
        save(RAW, 10, state("plc-7", 9));
        save(RAW, 20, PLC);
        save(RAW, 30, state("plc-8", 5));
        save("drilling.realtime/0", 4, state("plc-7", 1));
        transactions()
                .read(() -> {
                    assertThat(sequences().judgedThrough(RAW)).isEqualTo(30);
                    assertThat(sequences().judgedThrough("other/0")).isZero();
                    assertThat(sequences().all(RAW))
                            .containsExactlyInAnyOrder(PLC, state("plc-8", 5));
                    assertThat(sequences().of(RAW, Callers.ANDES, List.of("plc-7", "x")))
                            .containsExactly(PLC);
                    assertThat(sequences().of(RAW, Callers.BORDER, List.of("plc-7"))).isEmpty();
                    return true;
                });
    }

    @Test
    void what_was_saved_still_knows_its_gaps() {
        save(RAW, 20, PLC);
        var found = transactions().read(() -> sequences().all(RAW)).getFirst();
        assertThat(found.gaps()).containsExactly(new Gap(3, 12, 19), new Gap(3, 31, 39));
    }

    @Test
    void erasing_a_tenant_leaves_nothing() {
        save(RAW, 20, PLC);
        transactions().run(() -> sequences().erase(Callers.ANDES));
        assertThat(transactions().read(() -> sequences().all(RAW))).isEmpty();
        assertThat(transactions().read(() -> sequences().judgedThrough(RAW))).isEqualTo(20);
    }

    private static SequenceState state(String source, long from) {
        var ranges = List.of(new Range(20, 30), new Range(40, Long.MAX_VALUE - 1));
        var epochs =
                List.of(
                        new EpochState(3, from, false, 0, ranges),
                        new EpochState(4, 1, true, 5, List.of(new Range(1, 1))));
        return new SequenceState(Callers.ANDES, source, 2, epochs);
    }

    private void save(String partition, long through, SequenceState state) {
        transactions().run(() -> sequences().save(partition, through, List.of(state)));
    }
}
