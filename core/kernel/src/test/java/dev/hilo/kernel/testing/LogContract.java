package dev.hilo.kernel.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hilo.kernel.Refusal;
import dev.hilo.kernel.log.Entry;
import dev.hilo.kernel.log.Extent;
import dev.hilo.kernel.log.Log;
import dev.hilo.kernel.log.Partition;
import dev.hilo.kernel.log.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every log promises to those who append and read. Topics have two partitions. See {@link
 * LogGroupsContract} for groups.
 */
public abstract class LogContract {

    protected static final Partition FIRST = Topic.TELEMETRY_RAW.partition(0);
    protected static final Partition SECOND = Topic.TELEMETRY_RAW.partition(1);
    private static final int BATCH = 1 << 20;

    private Log log;

    /** A new, empty log whose topics have two partitions. */
    protected abstract Log open();

    /** The log found after the process of this one was killed where it stood. */
    protected abstract Log reopenAfterKill(Log killed);

    @BeforeEach
    final void openLog() {
        log = open();
    }

    @AfterEach
    final void closeLog() {
        log.close();
    }

    protected final Log log() {
        return log;
    }

    protected final void kill() {
        log = reopenAfterKill(log);
    }

    @Test
    void an_entry_stands_at_the_offset_that_was_acknowledged() {
        long offset = log.append(FIRST, bytes("one"));
        assertThat(offset).isZero();
        assertThat(log.append(FIRST, bytes("two"))).isEqualTo(1);
        assertThat(texts(log.read(FIRST, 0, BATCH))).containsExactly("one", "two");
        assertThat(log.extent(FIRST)).isEqualTo(new Extent(0, 2));
    }

    @Test
    void partitions_count_for_themselves() {
        log.append(FIRST, bytes("one"));
        assertThat(log.append(SECOND, bytes("other"))).isZero();
        assertThat(log.append(Topic.EVENTS_SYSTEM.partition(0), bytes("third"))).isZero();
        assertThat(texts(log.read(SECOND, 0, BATCH))).containsExactly("other");
        assertThat(log.partitions(Topic.TELEMETRY_RAW)).isEqualTo(2);
        assertThatThrownBy(() -> log.append(Topic.TELEMETRY_RAW.partition(2), bytes("none")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void reading_starts_at_any_offset() {
        fill(FIRST, 100);
        for (int from : List.of(0, 1, 42, 99)) {
            assertThat(log.read(FIRST, from, BATCH))
                    .extracting(Entry::offset)
                    .containsExactlyElementsOf(LongStream.range(from, 100).boxed().toList());
        }
        assertThat(log.read(FIRST, 100, BATCH)).as("the end").isEmpty();
    }

    @Test
    void a_read_is_bounded_and_always_gets_on() {
        for (int i = 0; i < 10; i++) {
            log.append(FIRST, new byte[1000]);
        }
        assertThat(log.read(FIRST, 0, 3500)).hasSize(3);
        assertThat(log.read(FIRST, 4, 1)).as("one at least").hasSize(1);
    }

    @Test
    void a_payload_may_be_empty_and_may_not_be_too_large() {
        log.append(FIRST, new byte[0]);
        assertThat(log.read(FIRST, 0, BATCH))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.payload()).isEmpty();
                });
        refuses("log.too-large", () -> log.append(FIRST, new byte[Log.LARGEST_PAYLOAD + 1]));
        log.append(FIRST, new byte[Log.LARGEST_PAYLOAD]);
        assertThat(log.read(FIRST, 1, 10).getFirst().payload()).hasSize(Log.LARGEST_PAYLOAD);
    }

    @Test
    void what_is_not_there_is_not_passed_over_in_silence() {
        fill(FIRST, 3);
        refuses("log.beyond-end", () -> log.read(FIRST, 4, BATCH));
    }

    @Test
    void a_reader_that_waits_is_woken() throws Exception {
        assertThat(log.await(FIRST, 0, Duration.ofMillis(1))).as("nothing yet").isFalse();
        var woken = new CountDownLatch(1);
        var reader =
                Thread.startVirtualThread(() -> {
                    try {
                        if (log.await(FIRST, 0, Duration.ofSeconds(30))) {
                            woken.countDown();
                        }
                    } catch (InterruptedException _) {
                        Thread.currentThread().interrupt();
                    }
                });
        log.append(FIRST, bytes("wake up"));
        assertThat(woken.await(10, TimeUnit.SECONDS)).isTrue();
        reader.join();
    }

    @Test
    void what_one_thread_submits_keeps_its_order() {
        var pending = new ArrayList<CompletableFuture<Long>>();
        for (int i = 0; i < 500; i++) {
            pending.add(log.submit(FIRST, bytes("entry " + i)));
        }
        assertThat(pending.stream().map(CompletableFuture::join).toList())
                .containsExactlyElementsOf(LongStream.range(0, 500).boxed().toList());
        assertThat(texts(readAll(FIRST)))
                .containsExactlyElementsOf(
                        IntStream.range(0, 500).mapToObj(i -> "entry " + i).toList());
    }

    @Test
    void many_writers_leave_no_gap_and_each_keeps_its_order() throws Exception {
        var writers = new ArrayList<Thread>();
        for (int writer = 0; writer < 16; writer++) {
            int who = writer;
            writers.add(
                    Thread.startVirtualThread(() -> {
                        for (int i = 0; i < 50; i++) {
                            log.append(FIRST, bytes(who + ":" + i));
                        }
                    }));
        }
        for (Thread writer : writers) {
            writer.join();
        }
        var entries = readAll(FIRST);
        assertThat(entries)
                .extracting(Entry::offset)
                .containsExactlyElementsOf(LongStream.range(0, 800).boxed().toList());
        for (int writer = 0; writer < 16; writer++) {
            var own = writer + ":";
            assertThat(texts(entries).stream().filter(text -> text.startsWith(own)))
                    .containsExactlyElementsOf(
                            IntStream.range(0, 50).mapToObj(i -> own + i).toList());
        }
    }

    @Test
    void a_kill_loses_nothing_that_was_acknowledged() {
        for (int round = 0; round < 3; round++) {
            fill(FIRST, 50);
            kill();
            assertThat(log.extent(FIRST).end()).isEqualTo(50L * (round + 1));
        }
        assertThat(readAll(FIRST)).hasSize(150);
        assertThat(log.partitions(Topic.TELEMETRY_RAW)).isEqualTo(2);
    }

    @Test
    void a_closed_log_takes_nothing() {
        log.close();
        refuses("log.closed", () -> log.append(FIRST, bytes("late")));
    }

    protected final void fill(Partition partition, int count) {
        long end = log.extent(partition).end();
        var pending = new ArrayList<CompletableFuture<Long>>();
        for (long offset = end; offset < end + count; offset++) {
            pending.add(log.submit(partition, bytes(partition.number() + "@" + offset)));
        }
        pending.forEach(CompletableFuture::join);
    }

    protected final List<Entry> readAll(Partition partition) {
        var entries = new ArrayList<Entry>();
        var extent = log.extent(partition);
        for (long next = extent.start(); next < extent.end(); next = last(entries) + 1) {
            entries.addAll(log.read(partition, next, BATCH));
        }
        return entries;
    }

    private static long last(List<Entry> entries) {
        return entries.getLast().offset();
    }

    protected static List<String> texts(List<Entry> entries) {
        return entries.stream()
                .map(entry -> new String(entry.payload(), StandardCharsets.UTF_8))
                .toList();
    }

    protected static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    protected static void refuses(String code, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
