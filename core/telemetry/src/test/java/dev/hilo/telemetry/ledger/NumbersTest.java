package dev.hilo.telemetry.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.kernel.testing.Seeded;
import java.util.ArrayList;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class NumbersTest {

    private static final int PLENTY = 1_000;

    @Test
    void numbers_that_follow_each_other_leave_no_gap() {
        var numbers = added(PLENTY, 5, 6, 7, 8);
        assertThat(numbers.gaps()).isEmpty();
        assertThat(numbers.missing()).isZero();
        assertThat(numbers.highest()).isEqualTo(8);
    }

    @Test
    void what_is_skipped_is_missing_until_it_comes() {
        var numbers = added(PLENTY, 5, 6, 9, 12);
        assertThat(numbers.gaps()).containsExactly(new Gap(1, 7, 8), new Gap(1, 10, 11));
        assertThat(numbers.add(8, PLENTY)).isTrue();
        assertThat(numbers.add(7, PLENTY)).isTrue();
        assertThat(numbers.add(7, PLENTY)).isFalse();
        assertThat(numbers.gaps()).containsExactly(new Gap(1, 10, 11));
        assertThat(numbers.missing()).isEqualTo(2);
    }

    @Test
    void a_number_before_the_first_moves_the_beginning() {
        var numbers = added(PLENTY, 5);
        assertThat(numbers.add(2, PLENTY)).isTrue();
        assertThat(numbers.gaps()).containsExactly(new Gap(1, 3, 4));
    }

    @Test
    void too_many_gaps_are_counted_and_forgotten_lowest_first() {
        var numbers = added(2, 1, 3, 7, 9);
        assertThat(numbers.gaps()).containsExactly(new Gap(1, 8, 8));
        assertThat(numbers.missing()).isEqualTo(1 + 3 + 1);
        assertThat(numbers.add(1, 2)).as("nobody knows any more").isTrue();
        assertThat(numbers.add(9, 2)).isFalse();
        assertThat(numbers.missing()).isEqualTo(5);
    }

    @Test
    void ranges_agree_with_a_set_of_all_numbers_and_survive_saving() {
        Seeded.cases(200, this::agrees);
    }

    private void agrees(RandomGenerator random) {
        var truth = new TreeSet<Long>();
        long first = random.nextLong(50);
        var numbers = new Numbers(1, first);
        truth.add(first);
        numbers.add(first, PLENTY);
        for (int i = random.nextInt(200); i > 0; i--) {
            long number = random.nextLong(120);
            assertThat(numbers.add(number, PLENTY)).isEqualTo(truth.add(number));
            if (random.nextInt(10) == 0) {
                numbers = new Numbers(numbers.state());
            }
        }
        var missing = new ArrayList<Long>();
        for (long number = truth.first(); number < truth.last(); number++) {
            if (!truth.contains(number)) {
                missing.add(number);
            }
        }
        assertThat(numbers.missing()).isEqualTo(missing.size());
        var found = new ArrayList<Long>();
        for (var gap : numbers.gaps()) {
            for (long number = gap.from(); number <= gap.to(); number++) {
                found.add(number);
            }
        }
        assertThat(found).isEqualTo(missing);
    }

    private static Numbers added(int mostRanges, long... all) {
        var numbers = new Numbers(1, all[0]);
        for (long number : all) {
            assertThat(numbers.add(number, mostRanges)).isTrue();
        }
        return numbers;
    }
}
