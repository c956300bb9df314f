package dev.hilo.chunks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.kernel.FaultPoints;
import dev.hilo.kernel.Key;
import dev.hilo.kernel.Retention;
import dev.hilo.kernel.testing.Callers;
import dev.hilo.plant.ValueType;
import dev.hilo.telemetry.Frame;
import dev.hilo.telemetry.Reading;
import dev.hilo.telemetry.ReadingsBuilder;
import dev.hilo.telemetry.SeriesNumber;
import dev.hilo.telemetry.history.FramePosition;
import dev.hilo.telemetry.history.Rollup;
import dev.hilo.telemetry.history.Span;
import dev.hilo.telemetry.history.Step;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten days, a reading a minute, and what is left of them. */
class RetentionTest {

    private static final String PARTITION = "telemetry.raw/0";
    private static final SeriesNumber FLOW = new SeriesNumber(7);
    private static final SeriesNumber SILENT = new SeriesNumber(8);
    private static final long MINUTE = 60_000_000;
    private static final Instant BEGIN = Instant.parse("2025-12-28T00:00:00Z");
    private static final long DAYS = 10;
    private static final ZoneId SANTIAGO = ZoneId.of("America/Santiago");

    @TempDir Path folder;
    private ChunkStore store;
    private long offset;

    @BeforeEach
    void fill() {
        open();
        for (int day = 0; day < DAYS; day++) {
            append(FLOW, day * 1440, 1440);
            if (day == 2) {
                append(SILENT, day * 1440, 10);
            }
            store.checkpoint();
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void rollups_outlive_the_readings() {
        var before = days();
        assertThat(before).hasSize(11).extracting(Rollup::count).contains(1440L);
        assertThat(forget(5, 100)).isEqualTo(new Forgotten(4, 0));
        assertThat(count()).isEqualTo(6 * 1440);
        assertThat(days()).isEqualTo(before);
        assertThat(minutes(0, 1440)).hasSize(1440);
        open();
        assertThat(days()).isEqualTo(before);
        assertThat(forget(5, 100)).isEqualTo(Forgotten.NOTHING);
    }

    @Test
    void in_the_end_everything_goes_as_files() throws Exception {
        assertThat(forget(2, 3)).isEqualTo(new Forgotten(1, 6));
        assertThat(count()).isEqualTo(3 * 1440);
        assertThat(days()).extracting(Rollup::count).startsWith(180L, 1440L);
        try (var files = Files.list(folder.resolve(Callers.ANDES.toString()).resolve("usual"))) {
            assertThat(files.map(file -> file.toFile().getName()))
                    .filteredOn(name -> name.endsWith(".db") || name.endsWith(".hours"))
                    .containsExactlyInAnyOrder(
                            "2026-01-03.db",
                            "2026-01-04.db",
                            "2026-01-05.db",
                            "2026-01-06.db",
                            "2026.hours");
        }
    }

    @Test
    void a_clock_that_leapt_deletes_nothing() {
        var leapt = BEGIN.plus(Duration.ofDays(4_000));
        assertThat(store.forget(Callers.ANDES, new Retention(20, 20, 1), leapt))
                .isEqualTo(Forgotten.NOTHING);
        open();
        assertThat(store.forget(Callers.ANDES, new Retention(1, 1, 1), leapt))
                .as("nobody can tell the day before the first reading")
                .isEqualTo(Forgotten.NOTHING);
        assertThat(count()).isEqualTo(DAYS * 1440);
    }

    @Test
    void a_late_reading_corrects_the_hours_of_a_day_that_is_over() {
        long noon = Reading.micros(BEGIN) + 2_160 * MINUTE;
        append(
                new ReadingsBuilder(ValueType.NUMBER, 2)
                        .number(noon, 1_000, 0)
                        .number(noon + 1, 2_000, 0));
        assertThat(days()).extracting(Rollup::max).contains(2_000.0);
        store.checkpoint();
        assertThat(days()).extracting(Rollup::max).contains(2_000.0);
        open();
        var day = days().get(2);
        assertThat(day.count()).isEqualTo(1441);
        assertThat(day.max()).isEqualTo(2_000);
    }

    @Test
    void what_an_earlier_process_left_open_is_closed_when_its_day_is_over() {
        open();
        long begin = DAYS * 1440;
        append(FLOW, (int) begin, 1440);
        append(SILENT, (int) begin, 30);
        store.checkpoint();
        open();
        append(FLOW, (int) begin + 1440, 120);
        store.checkpoint();
        store.checkpoint();
        var file = file("2026-01-07");
        assertThat(file.unfinished()).isEmpty();
        assertThat(file.load(SILENT).orElseThrow().open()).isEmpty();
        assertThat(store.latest(Callers.ANDES, List.of(SILENT)).values())
                .extracting(Reading::time)
                .containsExactly(Reading.micros(BEGIN) + (begin + 29) * MINUTE);
    }

    @Test
    void a_day_cut_anywhere_agrees_with_its_readings() {
        var expected =
                IntStream.range(0, 34).mapToObj(i -> minutes(90 + i * 400, 350).size()).toList();
        open();
        var found =
                IntStream.range(0, 34).mapToObj(i -> minutes(90 + i * 400, 350).size()).toList();
        assertThat(found).isEqualTo(expected).containsOnly(350);
    }

    private void open() {
        if (store != null) {
            store.close();
        }
        store = ChunkStore.open(folder, (_, _) -> new Key("usual"), FaultPoints.NONE);
    }

    private Forgotten forget(int rawDays, int rollupDays) {
        var now = BEGIN.plus(Duration.ofDays(DAYS - 1)).plusSeconds(3_600);
        return store.forget(Callers.ANDES, new Retention(rawDays, rollupDays, 1), now);
    }

    private void append(SeriesNumber series, int minute, int count) {
        var readings = new ReadingsBuilder(ValueType.NUMBER, count);
        for (int i = minute; i < minute + count; i++) {
            readings.number(Reading.micros(BEGIN) + i * MINUTE, i % 97, 0);
        }
        append(series, readings);
    }

    private void append(ReadingsBuilder readings) {
        append(FLOW, readings);
    }

    private void append(SeriesNumber series, ReadingsBuilder readings) {
        var frame =
                new Frame(
                        Callers.ANDES,
                        Reading.micros(BEGIN),
                        "test",
                        Optional.empty(),
                        Optional.empty(),
                        List.of(new Frame.Part(series, readings.build())));
        store.append(new FramePosition(PARTITION, offset++), frame);
    }

    private List<Rollup> days() {
        var step = new Step(Duration.ofDays(1), SANTIAGO);
        return store.rollups(Callers.ANDES, FLOW, Span.ALL, step);
    }

    private List<Rollup> minutes(int from, int count) {
        long begin = Reading.micros(BEGIN) + from * MINUTE;
        var step = new Step(Duration.ofMinutes(1), SANTIAGO);
        return store.rollups(Callers.ANDES, FLOW, new Span(begin, begin + count * MINUTE), step);
    }

    private long count() {
        return store.count(Callers.ANDES, FLOW, Span.ALL);
    }

    private DayFile file(String date) {
        var path = folder.resolve(Callers.ANDES.toString()).resolve("usual").resolve(date + ".db");
        return new DayFile(path, new OpenFiles());
    }
}
