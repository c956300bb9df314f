package dev.hilo.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MemoryRateLimitsTest {

    private static final RateLimits.Rate FIVE_A_SECOND =
            new RateLimits.Rate(5, Duration.ofSeconds(1));

    private final AtomicLong nanos = new AtomicLong(1);
    private final RateLimits limits = new MemoryRateLimits(nanos::get);

    @Test
    void a_burst_up_to_the_rate_is_granted_and_one_more_waits() {
        for (int i = 0; i < 5; i++) {
            assertThat(limits.take("a", FIVE_A_SECOND)).isZero();
        }
        assertThat(limits.take("a", FIVE_A_SECOND)).isPositive();
        assertThat(limits.take("b", FIVE_A_SECOND)).as("another bucket").isZero();
    }

    @Test
    void whoever_waits_as_long_as_told_is_let_in() {
        for (int i = 0; i < 5; i++) {
            limits.take("a", FIVE_A_SECOND);
        }
        var wait = limits.take("a", FIVE_A_SECOND);
        nanos.addAndGet(wait.toNanos());
        assertThat(limits.take("a", FIVE_A_SECOND)).isZero();
        assertThat(limits.take("a", FIVE_A_SECOND)).isPositive();
    }

    @Test
    void a_refused_attempt_costs_nothing() {
        for (int i = 0; i < 50; i++) {
            limits.take("a", FIVE_A_SECOND);
        }
        nanos.addAndGet(Duration.ofMillis(201).toNanos());
        assertThat(limits.take("a", FIVE_A_SECOND)).isZero();
    }

    @Test
    void what_was_given_back_can_be_taken_again_and_no_more() {
        limits.giveBack("a", FIVE_A_SECOND);
        for (int i = 0; i < 5; i++) {
            assertThat(limits.take("a", FIVE_A_SECOND)).isZero();
        }
        limits.giveBack("a", FIVE_A_SECOND);
        assertThat(limits.take("a", FIVE_A_SECOND)).isZero();
        assertThat(limits.take("a", FIVE_A_SECOND)).isPositive();
    }

    @Test
    void a_reset_bucket_is_full() {
        for (int i = 0; i < 9; i++) {
            limits.take("a", FIVE_A_SECOND);
        }
        limits.reset("a");
        assertThat(limits.take("a", FIVE_A_SECOND)).isZero();
    }
}
