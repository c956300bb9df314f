package dev.hilo.chunks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.kernel.FaultPoints;
import dev.hilo.kernel.Key;
import dev.hilo.kernel.testing.Callers;
import dev.hilo.kernel.testing.Seeded;
import dev.hilo.telemetry.Reading;
import dev.hilo.telemetry.history.FramePosition;
import dev.hilo.telemetry.testing.FixedPlant;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Twenty series for two hours around midnight, then what a disk may do to them. */
class VerificationTest {

    private static final long START = Reading.micros(Instant.parse("2026-03-01T23:00:00Z"));

    @TempDir Path folder;
    private long points;

    @BeforeEach
    void fill() {
        var plant = new FixedPlant(Seeded.random(3), Callers.ANDES, 20, START);
        var later = new FixedPlant(Seeded.random(4), Callers.ANDES, 20, START + 2 * Day.MICROS);
        try (var store = ChunkStore.open(folder, (_, _) -> new Key("usual"), FaultPoints.NONE)) {
            for (int i = 0; i < 2_402; i++) {
                var frame = i < 2_400 ? plant.next() : later.next();
                points += store.append(new FramePosition("telemetry.raw/0", i), frame).stored();
                if (i % 600 == 599 || i > 2_400) {
                    store.checkpoint();
                }
            }
        }
    }

    @Test
    void a_sound_history_is_counted() {
        var progress = new ArrayList<Verification.Progress>();
        var findings = Verification.of(folder, progress::add);
        assertThat(findings.damages()).isEmpty();
        assertThat(findings.files()).isEqualTo(3);
        assertThat(findings.readings()).isEqualTo(points);
        assertThat(progress).last().isEqualTo(new Verification.Progress(3, 3));
    }

    @Test
    void whatever_was_changed_is_found() throws Exception {
        assertThat(damagesAfter("update chunk set data = zeroblob(length(data)) where series = 7"))
                .isNotEmpty()
                .allMatch(what -> what.startsWith("series 7: a chunk is not what was written"));
        assertThat(damagesAfter("update chunk set count = count + 1 where series = 8"))
                .contains("series 8: a chunk's bounds are not those of its readings");
        assertThat(damagesAfter("delete from rollup where series = 9 and number = 1"))
                .contains("series 9: a chunk has no rollups")
                .anyMatch(what -> what.startsWith("series 9: the year's rollups count"));
    }

    private List<String> damagesAfter(String change) throws Exception {
        var tenant = folder.resolve(Callers.ANDES.toString());
        try (var connection = Sqlite.open(tenant.resolve("usual").resolve("2026-03-01.db"))) {
            Sqlite.execute(connection, change);
        }
        return Verification.of(folder, _ -> {}).damages().stream()
                .map(Verification.Damage::what)
                .toList();
    }
}
