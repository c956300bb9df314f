package dev.hilo.bench;

import dev.hilo.chunks.ChunkStore;
import dev.hilo.kernel.FaultPoints;
import dev.hilo.kernel.Key;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.testing.Seeded;
import dev.hilo.telemetry.Frame;
import dev.hilo.telemetry.Reading;
import dev.hilo.telemetry.SeriesNumber;
import dev.hilo.telemetry.history.FramePosition;
import dev.hilo.telemetry.history.Span;
import dev.hilo.telemetry.history.Step;
import dev.hilo.telemetry.testing.FixedPlant;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Questions to a history of 30 days: twenty series of one reading a second throughout, and the last
 * minutes of two thousand. Asked first after opening, and at its best.
 */
final class ReadsMeasurement implements Measurement {

    private static final TenantId TENANT = new TenantId(new UUID(1, 1));
    private static final int LONG = 20;
    private static final int ALL = 2_000;
    private static final int DAYS = 30;
    private static final long DAY = 86_400_000_000L;
    private static final long HOUR = DAY / 24;
    private static final long START = Reading.micros(Instant.parse("2026-03-01T00:00:00Z"));
    private static final int TIMES = 200;
    private static final int FRAMES_A_SAVE = 14_400;

    private long offset;

    @Override
    public List<Figure> measure(Path home) {
        try (var scratch = Scratch.in(home, "reads")) {
            try (var store = open(scratch.folder())) {
                fill(store);
            }
            try (var store = open(scratch.folder())) {
                return ask(store);
            }
        }
    }

    private static ChunkStore open(Path folder) {
        return ChunkStore.open(folder, (_, _) -> new Key("usual"), FaultPoints.NONE);
    }

    private void fill(ChunkStore store) {
        long end = START + DAYS * DAY;
        var few = new FixedPlant(Seeded.random(1), TENANT, LONG, START);
        while (few.now() < end) {
            append(store, few.next());
            if (offset % FRAMES_A_SAVE == 0) {
                store.checkpoint();
            }
        }
        var all = new FixedPlant(Seeded.random(2), TENANT, ALL, end);
        for (int frame = 0; frame < 60; frame++) {
            append(store, all.next());
        }
        store.checkpoint();
    }

    private void append(ChunkStore store, Frame frame) {
        store.append(new FramePosition("telemetry.raw/0", offset++), frame);
    }

    private static List<Figure> ask(ChunkStore store) {
        var series = new SeriesNumber(7);
        var month = new Span(START, START + DAYS * DAY);
        var hour = new Span(START + 9 * DAY + 7 * HOUR, START + 9 * DAY + 8 * HOUR);
        var minute = new Step(Duration.ofMinutes(1), ZoneOffset.UTC);
        var everybody = IntStream.rangeClosed(1, ALL).mapToObj(SeriesNumber::new).toList();
        double first = Questions.once(() -> store.rollups(TENANT, series, month, minute).size());
        return List.of(
                new Figure("one-minute rollup over 30 days, asked first", first, 20, "ms"),
                new Figure(
                        "one-minute rollup over 30 days",
                        Questions.best(
                                TIMES, () -> store.rollups(TENANT, series, month, minute).size()),
                        20,
                        "ms"),
                new Figure(
                        "raw hour of a day 20 days ago",
                        Questions.best(
                                TIMES,
                                () ->
                                        store.raw(TENANT, series, hour, 10_000, Optional.empty())
                                                .readings()
                                                .size()),
                        2,
                        "ms"),
                new Figure(
                        "latest of 2,000 beside 30 days",
                        Questions.best(TIMES, () -> store.latest(TENANT, everybody).size()),
                        5,
                        "ms"));
    }
}
