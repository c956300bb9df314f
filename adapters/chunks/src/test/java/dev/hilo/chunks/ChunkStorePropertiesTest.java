package dev.hilo.chunks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.kernel.Key;
import dev.hilo.kernel.testing.Callers;
import dev.hilo.kernel.testing.Seeded;
import dev.hilo.plant.ValueType;
import dev.hilo.telemetry.Frame;
import dev.hilo.telemetry.Quality;
import dev.hilo.telemetry.Reading;
import dev.hilo.telemetry.Readings;
import dev.hilo.telemetry.SeriesNumber;
import dev.hilo.telemetry.Value;
import dev.hilo.telemetry.history.FramePosition;
import dev.hilo.telemetry.history.Rollup;
import dev.hilo.telemetry.history.Span;
import dev.hilo.telemetry.history.Step;
import dev.hilo.telemetry.history.TelemetryStore;
import dev.hilo.telemetry.testing.MemoryTelemetryStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same frames, in any order of time, with restarts, faults and replays: the store always agrees
 * with a plain sorted map.
 */
class ChunkStorePropertiesTest {

    private static final long NOON = 1_772_366_400_000_000L;
    private static final long SECOND = 1_000_000;
    private static final String PARTITION = "telemetry.raw/0";
    private static final List<SeriesNumber> SERIES =
            List.of(new SeriesNumber(1), new SeriesNumber(2), new SeriesNumber(3));

    @TempDir Path folders;

    @Test
    void the_store_agrees_with_a_sorted_map_whatever_happens() {
        Seeded.cases(25, this::agrees);
    }

    private void agrees(RandomGenerator random) {
        var run = new Run(random, freshFolder());
        for (int i = random.nextInt(60, 160); i > 0; i--) {
            switch (random.nextInt(12)) {
                case 0 -> run.checkpoint();
                case 1 -> run.restart();
                case 2 -> run.failInCheckpointAndRestart();
                case 3 -> run.repeatOldFrame();
                default -> run.appendFrame();
            }
            if (random.nextInt(8) == 0) {
                run.compare();
            }
        }
        run.compare();
        run.restart();
        run.compare();
        run.store.close();
    }

    private Path freshFolder() {
        try {
            return Files.createTempDirectory(folders, "run");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A process with its log, its store, and the truth beside them. */
    private static final class Run {

        private final RandomGenerator random;
        private final Path folder;
        private final List<Frame> log = new ArrayList<>();
        private final MemoryTelemetryStore truth = new MemoryTelemetryStore();
        private long clock = NOON;
        private int stopAtFault = Integer.MAX_VALUE;
        private ChunkStore store;

        Run(RandomGenerator random, Path folder) {
            this.random = random;
            this.folder = folder;
            this.store = open(folder);
        }

        void appendFrame() {
            var frame = frame();
            var at = new FramePosition(PARTITION, log.size());
            log.add(frame);
            assertThat(store.append(at, frame)).isEqualTo(truth.append(at, frame));
        }

        void checkpoint() {
            store.checkpoint();
            assertThat(store.lowWater(PARTITION)).isEqualTo(log.size());
        }

        void restart() {
            store.close();
            store = open(folder);
            replay(store.lowWater(PARTITION));
        }

        void failInCheckpointAndRestart() {
            stopAtFault = random.nextInt(12);
            try {
                store.checkpoint();
            } catch (IllegalStateException stopped) {
                assertThat(stopped).hasMessage("stopped");
            }
            stopAtFault = Integer.MAX_VALUE;
            if (random.nextBoolean()) {
                restart();
            }
        }

        void repeatOldFrame() {
            if (!log.isEmpty()) {
                int offset = random.nextInt(log.size());
                store.append(new FramePosition(PARTITION, offset), log.get(offset));
            }
        }

        void compare() {
            for (var series : SERIES) {
                var span = random.nextInt(3) == 0 ? Span.ALL : span();
                assertThat(raw(store, series, span)).isEqualTo(raw(truth, series, span));
                assertThat(store.count(Callers.ANDES, series, span))
                        .isEqualTo(truth.count(Callers.ANDES, series, span));
                assertThat(store.corrections(Callers.ANDES, series, span))
                        .isEqualTo(truth.corrections(Callers.ANDES, series, span));
                assertThat(rounded(store, series, span)).isEqualTo(rounded(truth, series, span));
            }
            assertThat(store.latest(Callers.ANDES, SERIES))
                    .isEqualTo(truth.latest(Callers.ANDES, SERIES));
        }

        private ChunkStore open(Path where) {
            return ChunkStore.open(
                    where,
                    (_, series) -> new Key(series.value() == 3 ? "short" : "usual"),
                    _ -> {
                        if (stopAtFault-- == 0) {
                            throw new IllegalStateException("stopped");
                        }
                    });
        }

        private void replay(long from) {
            for (int i = (int) from; i < log.size(); i++) {
                store.append(new FramePosition(PARTITION, i), log.get(i));
            }
        }

        private Frame frame() {
            clock += random.nextLong(1_800) * SECOND;
            var parts = new ArrayList<Frame.Part>();
            for (var series : SERIES) {
                var readings = new ArrayList<Reading>();
                for (int i = random.nextInt(1, random.nextInt(10) == 0 ? 2_500 : 60); i > 0; i--) {
                    clock += random.nextLong(2) * SECOND;
                    readings.add(reading(series));
                }
                parts.add(new Frame.Part(series, Readings.of(type(series), readings)));
            }
            return new Frame(
                    Callers.ANDES,
                    clock + log.size(),
                    "test",
                    Optional.empty(),
                    Optional.empty(),
                    parts);
        }

        private Reading reading(SeriesNumber series) {
            boolean late = random.nextInt(20) == 0;
            long time = late ? clock - random.nextLong(3 * 86_400) * SECOND : clock;
            if (random.nextInt(20) == 0) {
                time = clock - random.nextLong(20) * SECOND;
            }
            var quality = random.nextInt(50) == 0 ? Quality.BAD_SENSOR_FAILURE : Quality.GOOD;
            int value = random.nextInt(3);
            return new Reading(
                    time,
                    series.value() == 2 ? Value.of("state " + value) : Value.of(value / 4.0),
                    quality);
        }

        private static ValueType type(SeriesNumber series) {
            return series.value() == 2 ? ValueType.TEXT : ValueType.NUMBER;
        }

        private Span span() {
            long from = NOON + random.nextLong(-86_400, 3 * 86_400) * SECOND;
            return new Span(from, from + random.nextLong(86_400) * SECOND);
        }

        /** In slices, as a client reads. */
        private List<Reading> raw(TelemetryStore from, SeriesNumber series, Span span) {
            var readings = new ArrayList<Reading>();
            var slice = from.raw(Callers.ANDES, series, span, 700, Optional.empty());
            readings.addAll(slice.readings().list());
            while (slice.next().isPresent()) {
                slice = from.raw(Callers.ANDES, series, span, 700, slice.next());
                readings.addAll(slice.readings().list());
            }
            return readings;
        }

        /** Sums of sums differ from sums in their last bits only. */
        private static List<Rollup> rounded(TelemetryStore of, SeriesNumber series, Span span) {
            var step = new Step(Duration.ofHours(1), ZoneOffset.ofHours(-3));
            return of.rollups(Callers.ANDES, series, span, step).stream()
                    .map(r ->
                            new Rollup(
                                    r.span(),
                                    r.count(),
                                    r.bad(),
                                    r.min(),
                                    r.max(),
                                    Math.rint(r.sum() * 1e6),
                                    r.first(),
                                    r.last(),
                                    Math.rint(r.timeWeightedMean() * 1e6)))
                    .toList();
        }
    }
}
