package dev.hilo.chunks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.kernel.FaultPoints;
import dev.hilo.kernel.Key;
import dev.hilo.kernel.testing.Callers;
import dev.hilo.kernel.testing.MemoryBlobs;
import dev.hilo.plant.ValueType;
import dev.hilo.telemetry.Frame;
import dev.hilo.telemetry.Quality;
import dev.hilo.telemetry.Reading;
import dev.hilo.telemetry.ReadingsBuilder;
import dev.hilo.telemetry.SeriesNumber;
import dev.hilo.telemetry.history.FramePosition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is handed to cold storage is read by a SQL engine that is not ours. */
class ColdStorageTest {

    private static final SeriesNumber FLOW = new SeriesNumber(1);
    private static final SeriesNumber RUNNING = new SeriesNumber(2);
    private static final SeriesNumber STATE = new SeriesNumber(3);
    private static final SeriesNumber CLOCK = new SeriesNumber(4);
    private static final long MORNING = Reading.micros(Instant.parse("2026-03-01T06:00:00Z"));
    private static final long SECOND = 1_000_000;
    private static final String BLOB = "cold/" + Callers.ANDES + "/usual/2026-03-01.parquet";

    @TempDir Path folder;
    private final MemoryBlobs blobs = new MemoryBlobs();
    private ChunkStore store;
    private long offset;

    @BeforeEach
    void fill() {
        store = ChunkStore.open(folder, (_, _) -> new Key("usual"), FaultPoints.NONE);
        var flow = new ReadingsBuilder(ValueType.NUMBER, 5_000);
        var running = new ReadingsBuilder(ValueType.BOOLEAN, 5_000);
        var state = new ReadingsBuilder(ValueType.TEXT, 5_000);
        for (int i = 0; i < 5_000; i++) {
            long time = MORNING + i * SECOND + 123_456;
            flow.number(time, i / 4.0, i == 7 ? Quality.BAD_SENSOR_FAILURE.code() : 0);
            running.flag(time, i % 3 == 0, 0);
            state.text(time, i < 100 ? "en línea" : "off", 0);
        }
        append(FLOW, flow);
        append(RUNNING, running);
        append(STATE, state);
        append(FLOW, new ReadingsBuilder(ValueType.NUMBER, 1).number(MORNING + 3, -1.5, 0));
        passDays(0, 3);
        store.checkpoint();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_day_that_is_over_can_be_read_by_another_engine() throws Exception {
        assertThat(export()).contains(BLOB);
        assertThat(
                        query(
                                "select sensor, count(*), count(number), count(flag), count(text),"
                                        + " min(epoch_us(time)), max(quality)"
                                        + " from day where series < 4 group by 1 order by 1"))
                .containsExactly(
                        "plant/1|5001|5001|0|0|" + (MORNING + 3) + "|32908",
                        "plant/2|5000|0|5000|0|" + (MORNING + 123_456) + "|0",
                        "plant/3|5000|0|0|5000|" + (MORNING + 123_456) + "|0");
        assertThat(query("select sum(number), count(*) from day where series = 1"))
                .containsExactly((4_999 * 5_000 / 8.0 - 1.5) + "|5001");
        assertThat(query("select count(*) from day where flag")).containsExactly("1667");
        assertThat(query("select text, count(*) from day where series = 3 group by 1 order by 2"))
                .containsExactly("en línea|100", "off|4900");
        assertThat(query("select number from day order by series, time limit 2"))
                .containsExactly("-1.5", "0.0");
    }

    @Test
    void a_day_is_written_once_and_again_when_it_has_changed() throws Exception {
        assertThat(export()).hasSize(2);
        assertThat(export()).isEmpty();
        store.close();
        store = ChunkStore.open(folder, (_, _) -> new Key("usual"), FaultPoints.NONE);
        assertThat(export()).isEmpty();
        passDays(3, 4);
        append(FLOW, new ReadingsBuilder(ValueType.NUMBER, 1).number(MORNING + 4, -2.5, 0));
        store.checkpoint();
        assertThat(export()).contains(BLOB);
        assertThat(query("select min(number) from day where series = 1")).containsExactly("-2.5");
    }

    private List<String> export() throws Exception {
        return store.exportCold(
                Callers.ANDES, LocalDate.parse("2026-03-03"), blobs, series -> "plant/" + series);
    }

    private List<String> query(String sql) throws Exception {
        var file = folder.resolve("day.parquet");
        try (var in = blobs.open(BLOB).orElseThrow()) {
            Files.write(file, in.readAllBytes());
        }
        var rows = new ArrayList<String>();
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement();
                var found =
                        statement.executeQuery(
                                "with day as (from read_parquet('" + file + "')) " + sql)) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= columns; i++) {
                    row.add(found.getString(i));
                }
                rows.add(String.join("|", row));
            }
        }
        return rows;
    }

    /** Another series goes on, so that the days before are over. */
    private void passDays(int from, int to) {
        for (long half = from * 48L; half < to * 48L; half++) {
            long time = MORNING + half * 1_800 * SECOND;
            append(CLOCK, new ReadingsBuilder(ValueType.NUMBER, 1).number(time, 1, 0));
        }
    }

    private void append(SeriesNumber series, ReadingsBuilder readings) {
        var frame =
                new Frame(
                        Callers.ANDES,
                        MORNING,
                        "test",
                        Optional.empty(),
                        Optional.empty(),
                        List.of(new Frame.Part(series, readings.build())));
        store.append(new FramePosition("telemetry.raw/0", offset++), frame);
    }
}
