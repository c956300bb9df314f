package dev.hilo.bench;

import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.testing.Seeded;
import dev.hilo.telemetry.Frame;
import dev.hilo.telemetry.Reading;
import dev.hilo.telemetry.testing.FixedPlant;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The same readings into other engines, where they are installed: what they take a second in
 * batches of a frame, and what they need on disk.
 */
final class PeersMeasurement implements Measurement {

    private static final TenantId TENANT = new TenantId(new UUID(1, 1));
    private static final int SERIES = 2_000;
    private static final int FRAMES = 500;
    private static final long START = Reading.micros(Instant.parse("2026-03-01T00:00:00Z"));

    /** Another engine, running. */
    interface Peer extends AutoCloseable {

        /** Takes all of it, a batch at a time, each safe before the next. */
        void take(Stream<Frame> frames);

        /** Bytes on disk, when everything is written. */
        long size();

        @Override
        void close();
    }

    @Override
    public List<Figure> measure(Path home) {
        var figures = new ArrayList<Figure>();
        Postgres.start().ifPresent(peer -> figures.addAll(measure("PostgreSQL", peer)));
        VictoriaMetrics.start(home)
                .ifPresent(peer -> figures.addAll(measure("VictoriaMetrics", peer)));
        return figures;
    }

    private static List<Figure> measure(String name, Peer peer) {
        var plant = new FixedPlant(Seeded.random(1), TENANT, SERIES, START);
        var frames = plant.next(FRAMES);
        long points = frames.stream().mapToLong(Frame::size).sum();
        try (peer) {
            long begun = System.nanoTime();
            peer.take(frames.stream());
            double seconds = (System.nanoTime() - begun) / 1e9;
            return List.of(
                    Figure.atLeast(name + ", for comparison", points / seconds, 0, "points/s"),
                    new Figure(
                            name + " on disk, for comparison",
                            (double) peer.size() / points,
                            1_000,
                            "bytes/point"));
        }
    }
}
