package dev.hilo.chunks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.kernel.testing.Seeded;
import java.util.Arrays;
import java.util.HashSet;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TimeFilterTest {

    @Test
    void what_is_there_is_never_denied() {
        Seeded.cases(
                50,
                random -> {
                    long[] times =
                            times(random, random.nextInt(1, 3_000), 1 + random.nextInt(3_000_000));
                    var filter = TimeFilter.of(times);
                    assertThat(Arrays.stream(times).allMatch(filter::mayHold)).isTrue();
                });
    }

    @Test
    void a_rhythm_with_gaps_is_known_exactly() {
        long[] times =
                LongStream.range(0, 3_000).filter(i -> i % 50 != 7).map(i -> i * 500).toArray();
        var filter = TimeFilter.of(times);
        assertThat(LongStream.range(-9, 1_600_000).filter(filter::mayHold).toArray())
                .containsExactly(times);
    }

    @Test
    void without_a_rhythm_most_of_what_is_not_there_is_denied() {
        var random = Seeded.random(5);
        long[] times = times(random, 2_048, 1_000_000);
        var there = new HashSet<Long>();
        Arrays.stream(times).forEach(there::add);
        var filter = TimeFilter.of(times);
        long wrong =
                random.longs(100_000, times[0], times[times.length - 1])
                        .filter(time -> !there.contains(time) && filter.mayHold(time))
                        .count();
        assertThat(wrong).isLessThan(4_000);
    }

    private static long[] times(RandomGenerator random, int count, int apart) {
        long[] times = new long[count];
        long time = random.nextLong(-1_000_000_000, 1_000_000_000);
        for (int i = 0; i < count; i++) {
            time += random.nextInt(1, apart + 1);
            times[i] = time;
        }
        return times;
    }
}
