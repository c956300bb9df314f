package dev.hilo.filelog;

import static dev.hilo.filelog.TestLogs.RAW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.kernel.FaultPoints;
import dev.hilo.kernel.Refusal;
import dev.hilo.kernel.log.Log;
import dev.hilo.kernel.log.Partition;
import dev.hilo.kernel.log.Positions.Place;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A real file system, filled and freed. */
class FullDiskTest {

    private static final int ROUNDS = 3;
    private static final int WRITERS = 8;

    private final TemporaryFolder temporary = new TemporaryFolder();
    private final AtomicInteger number = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private final List<Long> acknowledged = new ArrayList<>();

    @AfterEach
    void removeFolder() {
        temporary.close();
    }

    @Test
    void a_disk_that_fills_up_under_writers_refuses_them_and_heals_when_space_returns()
            throws Exception {
        fillAndFree(TestLogs.SMALL.withSegmentBytes(256 << 10));
    }

    @Test
    void the_reserve_is_left_to_others() throws Exception {
        long reserve = 1 << 20;
        try (var disk = SmallDisk.mount(temporary.path().resolve("disk"), 8);
                var log = open(disk, TestLogs.SMALL.withReserveBytes(reserve))) {
            appendUntilFull(log);
            assertThat(disk.path().toFile().getUsableSpace()).isGreaterThanOrEqualTo(reserve);
            assertAllThere(log);
        }
    }

    /** Without a reserve, so that writes fail in the middle of a group and have to be cut back. */
    private void fillAndFree(FileLogSettings settings) throws Exception {
        try (var disk = SmallDisk.mount(temporary.path().resolve("disk"), 16)) {
            for (int round = 0; round < ROUNDS; round++) {
                try (var log = open(disk, settings)) {
                    append(log, 100);
                    disk.fill();
                    int before = failures.get();
                    appendUntilFull(log);
                    assertThat(failures).as("the disk said no").hasValueGreaterThan(before);
                    assertAllThere(log);
                    disk.free();
                    append(log, 100);
                    assertAllThere(log);
                    disk.fill();
                    appendUntilFull(log);
                }
                // A full disk does not keep the log from opening and being read.
                try (var log = open(disk, settings)) {
                    assertAllThere(log);
                    assertThat(log.verify()).isEmpty();
                    disk.free();
                    append(log, 100);
                    assertAllThere(log);
                }
            }
        }
    }

    private FileLog open(SmallDisk disk, FileLogSettings settings) {
        return FileLog.open(
                disk.path().resolve("log"),
                settings,
                FaultPoints.NONE,
                new Trouble() {
                    @Override
                    public void consumerFailed(Place place, Throwable fault) {}

                    @Override
                    public void writeFailed(Partition partition, IOException fault) {
                        failures.incrementAndGet();
                    }
                });
    }

    private void append(Log log, int count) {
        for (int i = 0; i < count; i++) {
            appendOne(log);
        }
    }

    private void appendUntilFull(Log log) throws InterruptedException {
        var writers = new ArrayList<Thread>();
        var refused = new AtomicInteger();
        for (int i = 0; i < WRITERS; i++) {
            writers.add(
                    Thread.startVirtualThread(() -> {
                        try {
                            while (true) {
                                appendOne(log);
                            }
                        } catch (Refusal refusal) {
                            assertThat(refusal.code()).isEqualTo("log.full");
                            refused.incrementAndGet();
                        }
                    }));
        }
        for (Thread writer : writers) {
            writer.join();
        }
        assertThat(refused).hasValue(WRITERS);
    }

    private void appendOne(Log log) {
        var payload = new byte[2000];
        int mine = number.incrementAndGet();
        ByteBuffer.wrap(payload).putInt(mine);
        long offset = log.append(RAW, payload);
        synchronized (acknowledged) {
            while (acknowledged.size() <= offset) {
                acknowledged.add(0L);
            }
            acknowledged.set((int) offset, (long) mine);
        }
    }

    /** What was acknowledged, at its offset, and nothing that was refused. */
    private void assertAllThere(Log log) {
        assertThat(log.extent(RAW).end()).isEqualTo(acknowledged.size());
        var found = new ArrayList<Long>();
        while (found.size() < acknowledged.size()) {
            for (var entry : log.read(RAW, found.size(), 1 << 20)) {
                found.add((long) ByteBuffer.wrap(entry.payload()).getInt());
            }
        }
        assertThat(found).isEqualTo(acknowledged);
    }
}
