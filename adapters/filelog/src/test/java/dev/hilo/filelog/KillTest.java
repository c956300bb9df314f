package dev.hilo.filelog;

import static dev.hilo.filelog.TestLogs.RAW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.kernel.log.Entry;
import dev.hilo.kernel.log.Log;
import dev.hilo.kernel.testing.Seeded;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A real process, killed with SIGKILL again and again in one folder. Longer: {@code -Dkills=200}.
 */
class KillTest {

    private static final int KILLS = Integer.getInteger("kills", 6);

    private final TemporaryFolder temporary = new TemporaryFolder();
    private final Path folder = temporary.path().resolve("log");
    private final Map<Long, Integer> acknowledged = new HashMap<>();

    @AfterEach
    void removeFolder() {
        temporary.close();
    }

    @Test
    void kills_at_random_lose_and_change_nothing_acknowledged() throws Exception {
        var random = Seeded.random(KILLS);
        for (int kill = 0; kill < KILLS; kill++) {
            runAndKill("none", 0, random.nextInt(1, 3000));
            assertAllThere();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "log.appended, 0", "log.appended, 40",
        "log.forced, 0", "log.forced, 40",
        "log.trimming, 0", "log.trimming, 3"
    })
    void a_kill_at_a_fault_point_loses_and_changes_nothing_acknowledged(String point, int passes)
            throws Exception {
        runAndKill("none", 0, 500);
        runAndKill(point, passes, Integer.MAX_VALUE);
        assertAllThere();
        runAndKill("none", 0, 500);
        assertAllThere();
    }

    private void runAndKill(String point, int passes, int afterLines) throws Exception {
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx64m",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                KilledWriter.class.getName(),
                                folder.toString(),
                                "run" + acknowledged.size(),
                                point,
                                Integer.toString(passes))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            listen(lines, afterLines);
            // SIGKILL; what it had said before is still in the pipe.
            process.toHandle().destroyForcibly();
            listen(lines, Integer.MAX_VALUE);
        }
        assertThat(process.waitFor()).isEqualTo(128 + 9);
    }

    private void listen(BufferedReader lines, int atMost) throws IOException {
        for (int i = 0; i < atMost; i++) {
            var line = lines.readLine();
            if (line == null || line.equals(KilledWriter.AT_FAULT)) {
                return;
            }
            int space = line.indexOf(' ');
            if (space > 0 && line.length() > space + 1) {
                remember(line, space);
            }
        }
    }

    private void remember(String line, int space) {
        long offset = Long.parseLong(line, 0, space, 10);
        int hash = Integer.parseInt(line, space + 1, line.length(), 10);
        assertThat(acknowledged.put(offset, hash)).as("offset %s given twice", offset).isNull();
    }

    private void assertAllThere() {
        try (var log = TestLogs.open(folder, TestLogs.SMALL)) {
            var extent = log.extent(RAW);
            var found = contents(log);
            assertThat(found).hasSize((int) (extent.end() - extent.start()));
            acknowledged.forEach((offset, hash) -> {
                if (offset >= extent.start()) {
                    assertThat(found).containsEntry(offset, hash);
                }
            });
            var standing = log.standings().getFirst();
            assertThat(standing.position()).isBetween(extent.start(), extent.end());
            assertThat(log.verify()).isEmpty();
        }
    }

    private static Map<Long, Integer> contents(Log log) {
        var found = new HashMap<Long, Integer>();
        var extent = log.extent(RAW);
        for (long next = extent.start(); next < extent.end(); ) {
            for (Entry entry : log.read(RAW, next, 1 << 20)) {
                assertThat(entry.offset()).isEqualTo(next);
                found.put(next, new String(entry.payload(), StandardCharsets.UTF_8).hashCode());
                next++;
            }
        }
        return found;
    }
}
