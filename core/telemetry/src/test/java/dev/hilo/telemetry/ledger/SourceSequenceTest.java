package dev.hilo.telemetry.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.telemetry.Frame.Sequence;
import dev.hilo.telemetry.ledger.Judged.Verdict;
import org.junit.jupiter.api.Test;

class SourceSequenceTest {

    private final SourceSequence source = new SourceSequence();

    @Test
    void what_was_sent_before_anybody_listened_is_not_missing() {
        assertThat(add(7, 5_000)).isEqualTo(Verdict.FIRST_TIME);
        assertThat(source.missing()).isZero();
    }

    @Test
    void a_source_that_begins_anew_begins_at_one() {
        add(7, 5_000);
        add(8, 3);
        assertThat(source.gaps()).containsExactly(new Gap(8, 1, 2));
        assertThat(source.newest()).isEqualTo(new Sequence(8, 3));
    }

    @Test
    void a_source_may_also_begin_at_nought() {
        add(7, 5_000);
        add(8, 0);
        add(8, 1);
        assertThat(source.missing()).isZero();
    }

    @Test
    void an_older_epoch_is_judged_by_itself() {
        add(7, 10);
        add(8, 1);
        assertThat(add(7, 10)).isEqualTo(Verdict.REPEATED);
        assertThat(add(7, 12)).isEqualTo(Verdict.FIRST_TIME);
        assertThat(source.gaps()).containsExactly(new Gap(7, 11, 11));
        assertThat(add(6, 40)).as("it was there before we listened").isEqualTo(Verdict.FIRST_TIME);
        assertThat(source.missing()).isEqualTo(1);
    }

    @Test
    void the_fourth_epoch_is_forgotten_but_not_what_it_lost() {
        add(1, 1);
        add(1, 4);
        add(2, 1);
        add(3, 1);
        assertThat(add(1, 1)).isEqualTo(Verdict.REPEATED);
        add(4, 1);
        assertThat(add(1, 1)).isEqualTo(Verdict.FORGOTTEN);
        assertThat(source.missing()).isEqualTo(2);
        assertThat(source.gaps()).isEmpty();
        assertThat(source.newest()).isEqualTo(new Sequence(4, 1));
    }

    private Verdict add(long epoch, long number) {
        return source.add(new Sequence(epoch, number), 1_000);
    }
}
