package dev.hilo.filelog;

import static dev.hilo.filelog.TestLogs.RAW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hilo.kernel.testing.Eventually;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VisibilityTest {

    private final TemporaryFolder temporary = new TemporaryFolder();

    @AfterEach
    void removeFolder() {
        temporary.close();
    }

    @Test
    void a_reader_sees_nothing_before_it_is_forced_and_the_writer_hears_nothing() {
        var reached = new Semaphore(0);
        var goOn = new Semaphore(0);
        var folder = temporary.path().resolve("log");
        try (var log =
                TestLogs.open(
                        folder,
                        TestLogs.SMALL,
                        point -> {
                            if (point.startsWith("log.")) {
                                reached.release();
                                goOn.acquireUninterruptibly();
                            }
                        })) {
            var appended = log.submit(RAW, new byte[] {1});
            for (var point = 0; point < 2; point++) {
                reached.acquireUninterruptibly();
                assertThat(log.extent(RAW).end()).isZero();
                assertThat(log.read(RAW, 0, 100)).isEmpty();
                assertThat(appended).isNotDone();
                goOn.release();
            }
            assertThat(appended.join()).isZero();
            assertThat(log.read(RAW, 0, 100)).hasSize(1);
        }
    }

    @Test
    void writers_that_wait_share_one_force() {
        var forces = new AtomicInteger();
        var gate = new Semaphore(0);
        var folder = temporary.path().resolve("log");
        try (var log =
                TestLogs.open(
                        folder,
                        TestLogs.SMALL,
                        point -> {
                            if (point.equals("log.appended") && forces.incrementAndGet() == 1) {
                                gate.acquireUninterruptibly();
                            }
                        })) {
            var first = log.submit(RAW, new byte[] {1});
            Eventually.until("the first is written", () -> forces.get() > 0);
            var others =
                    IntStream.range(0, 100)
                            .mapToObj(i -> log.submit(RAW, new byte[] {(byte) i}))
                            .toList();
            gate.release();
            first.join();
            others.forEach(CompletableFuture::join);
            assertThat(forces).hasValue(2);
        }
    }

    @Test
    void a_group_that_could_not_be_forced_is_cut_back_and_its_offsets_are_given_again() {
        var failing = new AtomicBoolean();
        var folder = temporary.path().resolve("log");
        try (var log =
                TestLogs.open(
                        folder,
                        TestLogs.SMALL,
                        point -> {
                            if (point.equals("log.appended") && failing.get()) {
                                throw new IllegalStateException("the disk is gone");
                            }
                        })) {
            log.append(RAW, new byte[] {1});
            failing.set(true);
            assertThatThrownBy(() -> log.append(RAW, new byte[500])).isInstanceOf(Exception.class);
            assertThat(log.extent(RAW).end()).isEqualTo(1);
            failing.set(false);
            assertThat(log.append(RAW, new byte[] {2})).isEqualTo(1);
            failing.set(true);
            assertThatThrownBy(() -> log.append(RAW, new byte[500])).isInstanceOf(Exception.class);
        }
        try (var log = TestLogs.open(folder, TestLogs.SMALL)) {
            assertThat(log.recoveries()).as("closing cuts it off too").isEmpty();
            assertThat(log.read(RAW, 0, 1000)).hasSize(2);
        }
    }
}
