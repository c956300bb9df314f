package dev.hilo.filelog;

import static dev.hilo.filelog.TestLogs.RAW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.kernel.Refusal;
import dev.hilo.kernel.log.Log;
import dev.hilo.kernel.testing.Seeded;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Readers anywhere in the log while files roll, leave memory and are trimmed. */
class ReadingWhileWritingTest {

    private static final int ENTRIES = 20_000;
    private static final int READERS = 4;
    private static final int KEPT = 3000;

    private final TemporaryFolder temporary = new TemporaryFolder();

    @AfterEach
    void removeFolder() {
        temporary.close();
    }

    @Test
    void readers_anywhere_find_what_was_written_or_are_told_that_it_is_trimmed() {
        var settings = TestLogs.SMALL.withSegmentBytes(16 << 10).withTailBytes(8 << 10);
        try (var log = TestLogs.open(temporary.path().resolve("log"), settings)) {
            var writer = CompletableFuture.runAsync(() -> write(log));
            var readers =
                    IntStream.range(0, READERS)
                            .mapToObj(seed ->
                                    CompletableFuture.runAsync(
                                            () -> readUntil(writer, log, Seeded.random(seed))))
                            .toList();
            writer.join();
            readers.forEach(CompletableFuture::join);
            assertThat(log.extent(RAW).end()).isEqualTo(ENTRIES);
            assertThat(log.extent(RAW).start()).isPositive();
        }
    }

    private static void write(Log log) {
        var group = new ArrayList<CompletableFuture<Long>>();
        for (int i = 0; i < ENTRIES; i++) {
            group.add(log.submit(RAW, ByteBuffer.allocate(8 + i % 90).putLong(i).array()));
            if (group.size() == 64) {
                group.forEach(CompletableFuture::join);
                group.clear();
                log.trim(RAW, i - KEPT);
            }
        }
        group.forEach(CompletableFuture::join);
    }

    private static void readUntil(CompletableFuture<?> writer, Log log, RandomGenerator random) {
        while (!writer.isDone()) {
            var extent = log.extent(RAW);
            long from = random.nextLong(extent.start(), extent.end() + 1);
            try {
                var entries = log.read(RAW, from, random.nextInt(1, 20_000));
                for (int i = 0; i < entries.size(); i++) {
                    assertThat(entries.get(i).offset()).isEqualTo(from + i);
                    assertThat(ByteBuffer.wrap(entries.get(i).payload()).getLong())
                            .isEqualTo(from + i);
                }
                assertThat(entries)
                        .as("below the end")
                        .hasSizeGreaterThan(from < extent.end() ? 0 : -1);
            } catch (Refusal refusal) {
                assertThat(refusal.code()).isEqualTo("log.trimmed");
            }
        }
    }
}
