package dev.hilo.chunks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hilo.kernel.Key;
import dev.hilo.kernel.testing.Callers;
import dev.hilo.plant.ValueType;
import dev.hilo.telemetry.Frame;
import dev.hilo.telemetry.Reading;
import dev.hilo.telemetry.ReadingsBuilder;
import dev.hilo.telemetry.SeriesNumber;
import dev.hilo.telemetry.history.FramePosition;
import dev.hilo.telemetry.history.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The decisions that the store's correctness rests on, each by itself. */
class DecisionsTest {

    private static final String PARTITION = "telemetry.raw/0";
    private static final SeriesNumber FLOW = new SeriesNumber(7);
    private static final Key USUAL = new Key("usual");
    private static final long SECOND = 1_000_000;
    private static final long MORNING = Reading.micros(Instant.parse("2026-03-01T06:00:00Z"));
    private static final long DAY = 86_400 * SECOND;

    @TempDir Path folder;
    private ChunkStore store;
    private String stopAt = "";
    private long offset;

    @BeforeEach
    void open() {
        store =
                ChunkStore.open(
                        folder,
                        (_, _) -> USUAL,
                        point -> {
                            if (point.equals(stopAt)) {
                                throw new IllegalStateException(point);
                            }
                        });
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_chunk_closes_at_its_size_and_a_day_has_a_file_of_its_own() {
        append(MORNING, 5_000);
        append(MORNING + DAY, 100);
        store.checkpoint();
        assertThat(files()).containsExactly("2026-03-01.db", "2026-03-02.db");
        var stored = file("2026-03-01").load(FLOW).orElseThrow();
        assertThat(stored.chunks()).extracting(Chunk::count).containsExactly(2_048, 2_048);
        assertThat(stored.open().stream().mapToInt(Block::count).sum())
                .isEqualTo(5_000 - 2 * 2_048);
    }

    @Test
    void a_day_is_sealed_when_the_readings_own_time_is_well_past_it() {
        append(MORNING, 100);
        store.checkpoint();
        assertThat(file("2026-03-01").load(FLOW).orElseThrow().chunks()).isEmpty();
        for (long time = MORNING; time < MORNING + DAY; time += 1_800 * SECOND) {
            append(time + 1, 1);
        }
        store.checkpoint();
        var sealed = file("2026-03-01").load(FLOW).orElseThrow();
        assertThat(sealed.chunks()).hasSize(1);
        assertThat(sealed.open()).isEmpty();
    }

    @Test
    void the_low_water_stays_where_it_was_when_a_checkpoint_is_cut_short() {
        append(MORNING, 3_000);
        for (String point : List.of("chunks.sealing", "chunks.committed")) {
            stopAt = point;
            assertThatThrownBy(store::checkpoint).hasMessage(point);
            assertThat(store.lowWater(PARTITION)).isZero();
            assertThat(count()).as("still visible").isEqualTo(3_000);
        }
        stopAt = "";
        store.checkpoint();
        assertThat(store.lowWater(PARTITION)).isEqualTo(1);
    }

    /** The file says what it holds, so that the replay that must come changes nothing. */
    @Test
    void replay_after_a_crash_undoes_no_correction() {
        append(MORNING, 10);
        correct(MORNING, 1);
        correct(MORNING, 2);
        stopAt = "chunks.committed";
        assertThatThrownBy(store::checkpoint).hasMessage(stopAt);
        store.close();
        stopAt = "";
        open();
        assertThat(store.lowWater(PARTITION)).isZero();
        offset = 0;
        append(MORNING, 10);
        assertThat(at(MORNING)).isEqualTo(2);
        correct(MORNING, 1);
        assertThat(at(MORNING)).isEqualTo(2);
        assertThat(store.corrections(Callers.ANDES, FLOW, Span.ALL)).hasSize(2);
    }

    @Test
    void few_late_readings_wait_beside_the_chunk_and_many_are_merged_into_it() {
        append(MORNING, Chunk.FULL);
        store.checkpoint();
        correct(MORNING + 1, 5);
        store.checkpoint();
        var waiting = file("2026-03-01").load(FLOW).orElseThrow();
        assertThat(waiting.late().size()).isEqualTo(1);
        assertThat(waiting.chunks().getFirst().name().revision()).isEqualTo(1);
        for (int i = 2; i <= Checkpoint.WORTH_MERGING; i++) {
            correct(MORNING + i, i);
        }
        stopAt = "chunks.merging";
        assertThatThrownBy(store::checkpoint).hasMessage(stopAt);
        stopAt = "";
        store.checkpoint();
        var merged = file("2026-03-01").load(FLOW).orElseThrow();
        assertThat(merged.late().size()).isZero();
        assertThat(merged.chunks().getFirst().name().revision()).isEqualTo(2);
        assertThat(count()).isEqualTo(Chunk.FULL + Checkpoint.WORTH_MERGING);
    }

    @Test
    void a_reading_three_days_late_finds_its_sealed_day() {
        append(MORNING, 100);
        for (long time = MORNING; time < MORNING + 3 * DAY; time += 1_800 * SECOND) {
            append(time + 1, 1);
        }
        store.checkpoint();
        correct(MORNING + 50 * SECOND, 999);
        assertThat(at(MORNING + 50 * SECOND)).isEqualTo(999);
        store.checkpoint();
        store.close();
        open();
        assertThat(at(MORNING + 50 * SECOND)).isEqualTo(999);
        assertThat(store.corrections(Callers.ANDES, FLOW, Span.ALL)).hasSize(1);
    }

    /** Readings only ever come in here, so whatever a reader sees is a beginning of them. */
    @Test
    void a_reader_sees_one_moment_while_chunks_are_sealed_and_rewritten()
            throws InterruptedException {
        var over = new AtomicBoolean();
        var wrong = new AtomicReference<Throwable>();
        var reader = new Thread(() -> readUntil(over), "reader");
        reader.setUncaughtExceptionHandler((_, thrown) -> wrong.set(thrown));
        reader.start();
        for (int i = 0; i < 60; i++) {
            append(MORNING + i * 500L * SECOND, 499);
            for (int late = 0; late < 40; late++) {
                correct(MORNING + Math.max(0, i - 9) * 500L * SECOND + late * SECOND, 1);
            }
            store.checkpoint();
        }
        over.set(true);
        reader.join();
        assertThat(wrong.get()).isNull();
        assertThat(count()).isEqualTo(60 * 499);
    }

    @Test
    void a_chunk_that_the_disk_has_changed_is_reported() throws Exception {
        append(MORNING, Chunk.FULL);
        store.checkpoint();
        store.close();
        try (var connection = Sqlite.open(path("2026-03-01"))) {
            Sqlite.execute(connection, "update chunk set data = zeroblob(length(data))");
        }
        open();
        assertThatThrownBy(() -> at(MORNING)).isInstanceOf(ChunkFailure.class);
    }

    private void readUntil(AtomicBoolean over) {
        long before = 0;
        while (!over.get()) {
            var slice = store.raw(Callers.ANDES, FLOW, Span.ALL, 100_000, Optional.empty());
            var readings = slice.readings();
            assertThat(readings.size()).isGreaterThanOrEqualTo((int) before);
            for (int i = 1; i < readings.size(); i++) {
                long gap = readings.time(i) - readings.time(i - 1);
                assertThat(gap == SECOND || gap == 2 * SECOND).isTrue();
            }
            before = readings.size();
        }
    }

    private void append(long from, int seconds) {
        var readings = new ReadingsBuilder(ValueType.NUMBER, seconds);
        for (int i = 0; i < seconds; i++) {
            readings.number(from + i * SECOND, 0, 0);
        }
        append(readings);
    }

    private void correct(long time, double number) {
        append(new ReadingsBuilder(ValueType.NUMBER, 1).number(time, number, 0));
    }

    private void append(ReadingsBuilder readings) {
        var part = new Frame.Part(FLOW, readings.build());
        var frame =
                new Frame(
                        Callers.ANDES,
                        MORNING,
                        "test",
                        Optional.empty(),
                        Optional.empty(),
                        List.of(part));
        store.append(new FramePosition(PARTITION, offset++), frame);
    }

    private double at(long time) {
        return store.raw(Callers.ANDES, FLOW, new Span(time, time + 1), 1, Optional.empty())
                .readings()
                .number(0);
    }

    private long count() {
        return store.count(Callers.ANDES, FLOW, Span.ALL);
    }

    private Path path(String date) {
        return folder.resolve(Callers.ANDES.toString()).resolve("usual").resolve(date + ".db");
    }

    private DayFile file(String date) {
        return new DayFile(path(date), new OpenFiles());
    }

    private List<String> files() {
        try (var inside = Files.list(folder.resolve(Callers.ANDES.toString()).resolve("usual"))) {
            var names = new ArrayList<>(inside.map(file -> file.toFile().getName()).toList());
            names.removeIf(name -> !name.endsWith(".db"));
            names.sort(null);
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
