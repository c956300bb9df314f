package dev.hilo.bench;

import dev.hilo.chunks.ChunkStore;
import dev.hilo.kernel.FaultPoints;
import dev.hilo.kernel.Key;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.testing.Seeded;
import dev.hilo.plant.ValueType;
import dev.hilo.telemetry.Frame;
import dev.hilo.telemetry.Reading;
import dev.hilo.telemetry.ReadingsBuilder;
import dev.hilo.telemetry.SeriesNumber;
import dev.hilo.telemetry.history.FramePosition;
import dev.hilo.telemetry.history.Span;
import dev.hilo.telemetry.history.Step;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** What a trend asks of a long history: one series, read every five seconds for a year. */
final class RollupMeasurement implements Measurement {

    private static final TenantId TENANT = new TenantId(new UUID(1, 1));
    private static final SeriesNumber SERIES = new SeriesNumber(1);
    private static final ZoneId SITE = ZoneId.of("America/Santiago");
    private static final long SECOND = 1_000_000;
    private static final long DAY = 86_400 * SECOND;
    private static final int DAYS = 366;
    private static final int READINGS_A_DAY = 86_400 / 5;
    private static final long START = Reading.micros(Instant.parse("2025-03-01T00:00:00Z"));

    private double number = 80;

    @Override
    public List<Figure> measure(Path home) {
        var folder = home.resolve("build/bench/rollups");
        Folders.delete(folder);
        try {
            fill(folder);
            try (var store = open(folder)) {
                var month = new Span(START + 300 * DAY, START + 330 * DAY);
                var year = new Span(START, START + DAYS * DAY);
                return List.of(
                        figure(store, "a month by the minute, one series", month, 1, 20),
                        figure(store, "a month by five minutes", month, 5, 20),
                        figure(store, "a year by the hour", year, 60, 20),
                        figure(store, "a year by the site's day", year, 24 * 60, 20));
            }
        } finally {
            Folders.delete(folder);
        }
    }

    private void fill(Path folder) {
        var random = Seeded.random(1);
        try (var store = open(folder)) {
            for (int day = 0; day < DAYS; day++) {
                store.append(new FramePosition("telemetry.raw/0", day), frame(random, day));
                store.checkpoint();
            }
        }
    }

    private Frame frame(RandomGenerator random, int day) {
        var readings = new ReadingsBuilder(ValueType.NUMBER, READINGS_A_DAY);
        for (int i = 0; i < READINGS_A_DAY; i++) {
            number = Math.rint(number * 100 + random.nextInt(-20, 21)) / 100;
            readings.number(START + day * DAY + i * 5L * SECOND, number, 0);
        }
        return new Frame(
                TENANT,
                START,
                "bench",
                Optional.empty(),
                Optional.empty(),
                List.of(new Frame.Part(SERIES, readings.build())));
    }

    private static Figure figure(
            ChunkStore store, String what, Span span, int minutes, double budget) {
        var step = new Step(Duration.ofMinutes(minutes), SITE);
        double best = Questions.best(50, () -> store.rollups(TENANT, SERIES, span, step).size());
        return new Figure(what, best, budget, "ms");
    }

    private static ChunkStore open(Path folder) {
        return ChunkStore.open(folder, (_, _) -> new Key("usual"), FaultPoints.NONE);
    }
}
