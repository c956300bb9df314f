package dev.hilo.filelog;

import static dev.hilo.filelog.TestLogs.RAW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hilo.kernel.log.Positions.Place;
import dev.hilo.kernel.log.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FilePositionsTest {

    private static final Place CHUNKS = new Place("chunks", RAW);

    private final TemporaryFolder temporary = new TemporaryFolder();
    private final Path folder = temporary.path().resolve("groups");

    @AfterEach
    void removeFolder() {
        temporary.close();
    }

    @Test
    void positions_are_found_again() throws IOException {
        var drilling = new Place("live-values", Topic.DRILLING_REALTIME.partition(12));
        var positions = new FilePositions(folder);
        positions.keep(CHUNKS, 7);
        positions.keep(CHUNKS, 8);
        positions.keep(drilling, 3_000_000_000L);
        var again = new FilePositions(folder);
        assertThat(again.all()).containsOnlyKeys(CHUNKS, drilling);
        assertThat(again.of(CHUNKS)).hasValue(8);
        assertThat(again.of(drilling)).hasValue(3_000_000_000L);
        assertThat(again.lowest(RAW)).hasValue(8);
    }

    @Test
    void a_forgotten_group_is_gone() throws IOException {
        var positions = new FilePositions(folder);
        positions.keep(CHUNKS, 7);
        positions.forget("chunks");
        positions.forget("never-was");
        assertThat(positions.of(CHUNKS)).isEmpty();
        assertThat(new FilePositions(folder).all()).isEmpty();
    }

    @Test
    void a_kill_while_a_position_is_written_leaves_the_old_one() throws IOException {
        new FilePositions(folder).keep(CHUNKS, 7);
        Files.writeString(folder.resolve("chunks/telemetry.raw-0.new"), "123");
        assertThat(new FilePositions(folder).of(CHUNKS)).hasValue(7);
    }

    @Test
    void a_changed_file_is_told_and_never_believed() throws IOException {
        new FilePositions(folder).keep(CHUNKS, 1234);
        var file = folder.resolve("chunks/telemetry.raw-0");
        Files.writeString(file, Files.readString(file).replace("1234", "9234"));
        assertThatThrownBy(() -> new FilePositions(folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("telemetry.raw-0");
    }
}
