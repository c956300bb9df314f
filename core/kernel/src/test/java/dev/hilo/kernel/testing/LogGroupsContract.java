package dev.hilo.kernel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.kernel.log.Entry;
import dev.hilo.kernel.log.Partition;
import dev.hilo.kernel.log.Standing;
import dev.hilo.kernel.log.Topic;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every log promises to consumer groups. */
public abstract class LogGroupsContract extends LogContract {

    private static final Topic RAW = Topic.TELEMETRY_RAW;

    private final RecordingConsumer.Holders holders = new RecordingConsumer.Holders();
    private final RecordingConsumer ana = new RecordingConsumer(holders);
    private final RecordingConsumer ben = new RecordingConsumer(holders);

    @AfterEach
    final void no_partition_was_in_two_hands() {
        assertThat(holders.clashes()).isEmpty();
    }

    @Test
    void a_group_receives_everything_in_order_from_the_oldest_on() {
        fill(FIRST, 300);
        try (var _ = log().subscribe("chunks", RAW, ana)) {
            fill(SECOND, 200);
            awaitReceived(ana, FIRST, 300);
            awaitReceived(ana, SECOND, 200);
        }
        assertInOrder(ana.received(FIRST), 0, 300);
        assertInOrder(ana.received(SECOND), 0, 200);
        assertThat(texts(ana.received(SECOND).subList(0, 2))).containsExactly("1@0", "1@1");
    }

    @Test
    void a_slow_consumer_is_handed_bounded_batches() {
        for (int i = 0; i < 40; i++) {
            log().append(FIRST, new byte[100_000]);
        }
        try (var _ = log().subscribe("chunks", RAW, ana)) {
            awaitReceived(ana, FIRST, 40);
        }
        assertThat(ana.largestBatch()).isLessThan(2 << 20);
    }

    @Test
    void groups_do_not_wait_for_each_other() {
        fill(FIRST, 10);
        ana.fail(Integer.MAX_VALUE);
        try (var _ = log().subscribe("stuck", RAW, ana);
                var _ = log().subscribe("live", RAW, alone())) {
            Eventually.until(
                    "the failure is told", () -> standing("stuck", FIRST).failure().isPresent());
            Eventually.until("the other is done", () -> standing("live", FIRST).behind() == 0);
            assertThat(standing("stuck", FIRST).behind()).isEqualTo(10);
        }
    }

    @Test
    void a_failed_batch_comes_again_until_it_is_taken() {
        fill(FIRST, 20);
        ana.fail(2);
        try (var _ = log().subscribe("chunks", RAW, ana)) {
            awaitReceived(ana, FIRST, 20);
            Eventually.until("well", () -> standing("chunks", FIRST).failure().isEmpty());
        }
        assertInOrder(ana.received(FIRST), 0, 20);
    }

    @Test
    void a_consumer_goes_on_from_its_own_checkpoint() {
        fill(FIRST, 20);
        ana.checkpoint(5);
        try (var _ = log().subscribe("chunks", RAW, ana)) {
            awaitReceived(ana, FIRST, 15);
        }
        assertInOrder(ana.received(FIRST), 5, 20);
    }

    @Test
    void a_consumer_that_is_ahead_of_the_log_is_told_and_not_led_on() {
        fill(FIRST, 20);
        ana.checkpoint(25);
        try (var _ = log().subscribe("chunks", RAW, ana)) {
            Eventually.until(
                    "the failure is told", () -> standing("chunks", FIRST).failure().isPresent());
            fill(FIRST, 3);
        }
        assertThat(ana.received(FIRST)).isEmpty();
        assertThat(standing("chunks", FIRST).position()).isZero();
    }

    @Test
    void a_group_goes_on_where_it_was() {
        fill(FIRST, 20);
        try (var _ = log().subscribe("chunks", RAW, ana)) {
            awaitReceived(ana, FIRST, 20);
        }
        fill(FIRST, 20);
        kill();
        try (var _ = log().subscribe("chunks", RAW, ben)) {
            awaitReceived(ben, FIRST, 20);
        }
        assertInOrder(ben.received(FIRST), 20, 40);
    }

    @Test
    void after_a_kill_what_was_not_safe_comes_again() {
        fill(FIRST, 20);
        ana.safe(false);
        var subscription = log().subscribe("chunks", RAW, ana);
        awaitReceived(ana, FIRST, 20);
        subscription.close();
        kill();
        try (var _ = log().subscribe("chunks", RAW, ben)) {
            awaitReceived(ben, FIRST, 20);
        }
        assertInOrder(ben.received(FIRST), 0, 20);
    }

    @Test
    void a_second_member_takes_over_a_partition_and_gives_it_back() {
        fill(FIRST, 30);
        fill(SECOND, 30);
        try (var _ = log().subscribe("chunks", RAW, ana)) {
            awaitReceived(ana, FIRST, 30);
            awaitReceived(ana, SECOND, 30);
            try (var _ = log().subscribe("chunks", RAW, ben)) {
                Eventually.until("shared", () -> one(FIRST) && one(SECOND));
                assertThat(ana.holds(FIRST)).isNotEqualTo(ana.holds(SECOND));
                fill(FIRST, 30);
                fill(SECOND, 30);
                Eventually.until("all handed out", () -> together(FIRST) + together(SECOND) == 120);
            }
            Eventually.until("all back", () -> ana.holds(FIRST) && ana.holds(SECOND));
            fill(FIRST, 30);
            fill(SECOND, 30);
            Eventually.until("all handed out", () -> together(FIRST) + together(SECOND) == 180);
        }
        assertThat(together(FIRST)).isEqualTo(90);
        assertThat(ana.holds(FIRST)).as("closed on leaving").isFalse();
    }

    @Test
    void trimming_stops_at_the_slowest_group() {
        fill(FIRST, 50);
        ana.safe(false);
        try (var _ = log().subscribe("slow", RAW, ana);
                var _ = log().subscribe("fast", RAW, alone())) {
            Eventually.until("done", () -> standing("fast", FIRST).behind() == 0);
            assertThat(log().trim(FIRST, Long.MAX_VALUE)).isZero();
        }
        assertThat(log().trim(FIRST, Long.MAX_VALUE)).as("still known").isZero();
        log().forget("slow");
        long start = log().trim(FIRST, 40);
        assertThat(start).isEqualTo(log().extent(FIRST).start()).isLessThanOrEqualTo(40);
        if (start > 0) {
            refuses("log.trimmed", () -> log().read(FIRST, start - 1, 1));
        }
        assertInOrder(readAll(FIRST), start, 50);
    }

    private static RecordingConsumer alone() {
        return new RecordingConsumer(new RecordingConsumer.Holders());
    }

    private boolean one(Partition partition) {
        return ana.holds(partition) || ben.holds(partition);
    }

    private int together(Partition partition) {
        return ana.received(partition).size() + ben.received(partition).size();
    }

    private Standing standing(String group, Partition partition) {
        return log().standings().stream()
                .filter(standing -> standing.group().equals(group))
                .filter(standing -> standing.partition().equals(partition))
                .findFirst()
                .orElseThrow();
    }

    private static void awaitReceived(RecordingConsumer consumer, Partition partition, int count) {
        Eventually.until(
                count + " entries of " + partition,
                () -> consumer.received(partition).size() >= count);
    }

    private static void assertInOrder(List<Entry> entries, long from, long to) {
        assertThat(entries)
                .extracting(Entry::offset)
                .containsExactlyElementsOf(LongStream.range(from, to).boxed().toList());
    }
}
