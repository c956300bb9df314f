package dev.hilo.filelog;

import static dev.hilo.filelog.TestLogs.RAW;
import static dev.hilo.filelog.TestLogs.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogCopyTest {

    private static final int ENTRIES = 500;

    private final TemporaryFolder temporary = new TemporaryFolder();
    private final Path live = temporary.path().resolve("live");
    private final Path copy = temporary.path().resolve("copy");

    @AfterEach
    void removeFolder() {
        temporary.close();
    }

    @Test
    void a_copy_is_cut_where_it_was_asked_to_be() throws IOException {
        try (var log = TestLogs.open(live, SMALL)) {
            fill(log, ENTRIES);
            LogCopy.below(Map.of(RAW, 321L), live, copy);
        }
        try (var restored = TestLogs.open(copy, SMALL)) {
            assertThat(restored.extent(RAW).end()).isEqualTo(321);
            assertThat(texts(restored, 0)).hasSize(321).first().asString().startsWith("entry 0 ");
            assertThat(restored.append(RAW, bytes("after"))).isEqualTo(321);
            assertThat(restored.verify()).isEmpty();
        }
    }

    /** A log whose entries are all consumed still counts on from where it was. */
    @Test
    void a_copy_below_the_first_offset_kept_goes_on_counting_there() throws IOException {
        long start;
        try (var log = TestLogs.open(live, SMALL)) {
            fill(log, ENTRIES);
            start = log.trim(RAW, ENTRIES);
            LogCopy.below(Map.of(RAW, start), live, copy);
        }
        try (var restored = TestLogs.open(copy, SMALL)) {
            assertThat(restored.append(RAW, bytes("next"))).isEqualTo(start);
        }
    }

    private static void fill(FileLog log, int count) {
        int from = (int) log.extent(RAW).end();
        for (int i = from; i < from + count; i++) {
            log.append(RAW, bytes("entry " + i + " x" + "x".repeat(i % 60)));
        }
    }

    private static List<String> texts(FileLog log, long from) {
        var texts = new ArrayList<String>();
        long end = log.extent(RAW).end();
        for (long next = from; next < end; next = from + texts.size()) {
            log.read(RAW, next, 1 << 16)
                    .forEach(entry ->
                            texts.add(new String(entry.payload(), StandardCharsets.UTF_8)));
        }
        return texts;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
