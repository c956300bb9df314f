package dev.hilo.bench;

import dev.hilo.chunks.ChunkStore;
import dev.hilo.kernel.FaultPoints;
import dev.hilo.kernel.Key;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.testing.Seeded;
import dev.hilo.telemetry.Reading;
import dev.hilo.telemetry.SeriesNumber;
import dev.hilo.telemetry.codec.FrameCodec;
import dev.hilo.telemetry.history.FramePosition;
import dev.hilo.telemetry.history.Span;
import dev.hilo.telemetry.history.Step;
import dev.hilo.telemetry.testing.FixedPlant;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The history by itself, on the fixed data set: frames as the log gives them, decoded, applied and
 * saved; what that takes on disk; and how long questions take.
 */
final class ChunkMeasurement implements Measurement {

    private static final TenantId TENANT = new TenantId(new UUID(1, 1));
    private static final String PARTITION = "telemetry.raw/0";
    private static final int SERIES = 2_000;
    private static final int ROUNDS = 20;
    private static final int ROUNDS_A_SAVE = 4;
    private static final int FRAMES_A_ROUND = 100;
    private static final long SECOND = 1_000_000;
    private static final long HOUR = 3_600 * SECOND;
    private static final long START = Reading.micros(Instant.parse("2026-03-01T23:00:00Z"));

    private long offset;
    private long points;
    private long frameBytes;

    @Override
    public List<Figure> measure(Path home) {
        var folder = home.resolve("build/bench/chunks");
        Folders.delete(folder);
        try {
            var figures = new ArrayList<Figure>();
            try (var store = open(folder)) {
                figures.add(fill(store));
                figures.addAll(ask(store));
            }
            double frames = (double) frameBytes / points;
            figures.add(new Figure("frames before compression", frames, 5, "bytes/point"));
            double onDisk = (double) Folders.size(folder) / points;
            figures.add(new Figure("chunks and rollups on disk", onDisk, 3, "bytes/point"));
            return figures;
        } finally {
            Folders.delete(folder);
        }
    }

    private static ChunkStore open(Path folder) {
        return ChunkStore.open(folder, (_, _) -> new Key("usual"), FaultPoints.NONE);
    }

    /**
     * Six thousand seconds, saved every 2.4 million points, which is about once a second; then the
     * days end and are sealed. The first part warms up.
     */
    private Figure fill(ChunkStore store) {
        var plant = new FixedPlant(Seeded.random(1), TENANT, SERIES, START);
        long nanos = 0;
        long warm = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var frames = encoded(plant, FRAMES_A_ROUND);
            long begun = System.nanoTime();
            apply(store, frames);
            if (round % ROUNDS_A_SAVE == ROUNDS_A_SAVE - 1) {
                store.checkpoint();
            }
            if (round >= ROUNDS_A_SAVE) {
                nanos += System.nanoTime() - begun;
            } else {
                warm = points;
            }
        }
        double rate = (points - warm) / (nanos / 1e9);
        var later = new FixedPlant(Seeded.random(2), TENANT, SERIES, plant.now() + 26 * HOUR);
        apply(store, encoded(later, 1));
        store.checkpoint();
        return Figure.atLeast("frames to saved chunks", rate, 3_000_000, "points/s");
    }

    private List<Figure> ask(ChunkStore store) {
        var series = new SeriesNumber(7);
        var all = IntStream.rangeClosed(1, SERIES).mapToObj(SeriesNumber::new).toList();
        var hour = new Span(START, START + HOUR);
        var minute = new Step(Duration.ofMinutes(1), ZoneOffset.UTC);
        return List.of(
                new Figure(
                        "raw hour of one series",
                        Questions.best(
                                200,
                                () ->
                                        store.raw(TENANT, series, hour, 10_000, Optional.empty())
                                                .readings()
                                                .size()),
                        2,
                        "ms"),
                new Figure(
                        "that hour by the minute",
                        Questions.best(
                                200, () -> store.rollups(TENANT, series, hour, minute).size()),
                        2,
                        "ms"),
                new Figure(
                        "latest of 2,000 series",
                        Questions.best(200, () -> store.latest(TENANT, all).size()),
                        5,
                        "ms"));
    }

    private List<byte[]> encoded(FixedPlant plant, int frames) {
        var encoded = new ArrayList<byte[]>(frames);
        for (var frame : plant.next(frames)) {
            byte[] bytes = FrameCodec.encode(frame);
            encoded.add(bytes);
            points += frame.size();
            frameBytes += bytes.length;
        }
        return encoded;
    }

    private void apply(ChunkStore store, List<byte[]> frames) {
        for (byte[] frame : frames) {
            store.append(new FramePosition(PARTITION, offset++), FrameCodec.decode(frame));
        }
    }
}
