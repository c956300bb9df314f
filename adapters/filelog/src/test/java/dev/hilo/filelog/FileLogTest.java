package dev.hilo.filelog;

import static dev.hilo.filelog.TestLogs.RAW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.kernel.log.Log;
import dev.hilo.kernel.testing.LogGroupsContract;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The contract, with files that roll often and little in memory so that files are read too. */
class FileLogTest extends LogGroupsContract {

    private static final FileLogSettings SETTINGS =
            TestLogs.SMALL.withPartitions(_ -> 2).withTailBytes(2000);

    private final TemporaryFolder temporary = new TemporaryFolder();
    private final Map<Log, Path> folders = new HashMap<>();

    @AfterEach
    void removeFolder() {
        temporary.close();
    }

    @Override
    protected Log open() {
        return open(temporary.path().resolve("log"));
    }

    private Log open(Path folder) {
        var log = TestLogs.open(folder, SETTINGS);
        folders.put(log, folder);
        return log;
    }

    @Override
    protected Log reopenAfterKill(Log killed) {
        var copy = temporary.copyOf(folders.getOrDefault(killed, temporary.path()));
        killed.close();
        return open(copy);
    }

    @Test
    void one_process_holds_the_folder() {
        refuses("log.held", () -> open(temporary.path().resolve("log")));
        log().close();
        try (var again = open(temporary.path().resolve("log"))) {
            assertThat(again.extent(RAW).end()).isZero();
        }
    }

    @Test
    void files_roll_and_trimming_drops_whole_files() {
        for (int group = 0; group < 20; group++) {
            fill(RAW, 50);
        }
        var files = TestLogs.segments(temporary.path().resolve("log")).size();
        assertThat(files).isGreaterThan(3);
        long start = log().trim(RAW, 500);
        assertThat(start).isPositive().isLessThanOrEqualTo(500);
        assertThat(TestLogs.segments(temporary.path().resolve("log"))).hasSizeLessThan(files);
        assertThat(readAll(RAW)).hasSize((int) (1000 - start));
        kill();
        assertThat(log().extent(RAW).start()).isEqualTo(start);
        assertThat(readAll(RAW)).hasSize((int) (1000 - start));
    }

    @Test
    void a_new_file_begins_when_it_is_asked_for_and_the_one_before_can_go() {
        fill(RAW, 3);
        fileLog().beginNewFiles();
        assertThat(log().trim(RAW, 3)).isZero();
        fill(RAW, 1);
        assertThat(log().trim(RAW, 3)).isEqualTo(3);
        assertThat(TestLogs.segments(temporary.path().resolve("log"))).hasSize(1);
    }

    private FileLog fileLog() {
        return (FileLog) log();
    }

    @Test
    void only_the_reserve_left_is_a_refusal() {
        log().close();
        var folder = temporary.path().resolve("log");
        try (var greedy = TestLogs.open(folder, SETTINGS.withReserveBytes(Long.MAX_VALUE))) {
            refuses("log.full", () -> greedy.append(RAW, bytes("one")));
            assertThat(greedy.extent(RAW).end()).isZero();
        }
    }
}
