package dev.hilo.filelog;

import static dev.hilo.filelog.TestLogs.RAW;
import static dev.hilo.filelog.TestLogs.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.kernel.log.Extent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoredLogTest {

    private static final int ENTRIES = 500;

    private final TemporaryFolder temporary = new TemporaryFolder();
    private final Path folder = temporary.path().resolve("log");

    @AfterEach
    void removeFolder() {
        temporary.close();
    }

    @Test
    void a_log_is_verified_and_read_while_another_has_it() {
        try (var log = TestLogs.open(folder, SMALL)) {
            fill(log);
            long start = log.trim(RAW, 100);
            var progress = new ArrayList<StoredLog.Progress>();
            var stored = StoredLog.in(folder);
            var found = stored.verify(progress::add);
            int files = TestLogs.segments(folder).size();
            assertThat(found.damages()).isEmpty();
            assertThat(found.files()).isEqualTo(files).isGreaterThan(3);
            assertThat(found.entries()).isEqualTo(ENTRIES - start);
            assertThat(found.extents()).containsEntry(RAW, new Extent(start, ENTRIES));
            assertThat(progress).last().isEqualTo(new StoredLog.Progress(files, files));
            var texts = new ArrayList<String>();
            stored.read(
                    RAW,
                    120,
                    450,
                    entries ->
                            entries.forEach(entry ->
                                    texts.add(
                                            new String(entry.payload(), StandardCharsets.UTF_8))));
            assertThat(texts).hasSize(330).startsWith("entry 120").endsWith("entry 449");
        }
    }

    @Test
    void every_break_in_what_was_forced_is_found() throws IOException {
        try (var log = TestLogs.open(folder, SMALL)) {
            fill(log);
        }
        var files = TestLogs.segments(folder);
        for (var file : List.of(files.getFirst(), files.get(1))) {
            flipAByte(file);
        }
        Files.delete(files.get(2));
        var damages = StoredLog.in(folder).verify(_ -> {}).damages();
        assertThat(damages).extracting(Damage::file).contains(files.getFirst(), files.get(1));
        long gone = Segment.named(files.get(2)).base();
        assertThat(damages).anyMatch(damage -> damage.hides(gone));
    }

    @Test
    void a_log_that_is_not_there_holds_nothing() {
        var found = StoredLog.in(folder).verify(_ -> {});
        assertThat(found.files()).isZero();
        assertThat(found.extents()).isEmpty();
        assertThat(folder).doesNotExist();
    }

    private static void fill(FileLog log) {
        for (int i = 0; i < ENTRIES; i++) {
            log.append(RAW, ("entry " + i).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void flipAByte(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }
}
