package dev.hilo.bench;

import dev.hilo.chunks.ChunkStore;
import dev.hilo.kernel.FaultPoints;
import dev.hilo.kernel.Key;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.testing.Seeded;
import dev.hilo.telemetry.Reading;
import dev.hilo.telemetry.history.FramePosition;
import dev.hilo.telemetry.testing.FixedPlant;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the history keeps in memory of 20,000 series that are read once a second for an hour. */
final class HeapMeasurement implements Measurement {

    private static final TenantId TENANT = new TenantId(new UUID(1, 1));
    private static final int SERIES = 20_000;
    private static final int FRAMES = 1_200;
    private static final int FRAMES_A_SAVE = 20;
    private static final long START = Reading.micros(Instant.parse("2026-03-01T12:00:00Z"));

    @Override
    public List<Figure> measure(Path home) {
        var folder = home.resolve("build/bench/heap");
        Folders.delete(folder);
        long before = used();
        try (var store = ChunkStore.open(folder, (_, _) -> new Key("usual"), FaultPoints.NONE)) {
            fill(store);
            double megabytes = (used() - before) / 1e6;
            return List.of(new Figure("heap of 20,000 open series", megabytes, 400, "MB"));
        } finally {
            Folders.delete(folder);
        }
    }

    private static void fill(ChunkStore store) {
        var plant = new FixedPlant(Seeded.random(1), TENANT, SERIES, START);
        for (int i = 0; i < FRAMES; i++) {
            store.append(new FramePosition("telemetry.raw/0", i), plant.next());
            if (i % FRAMES_A_SAVE == FRAMES_A_SAVE - 1) {
                store.checkpoint();
            }
        }
    }

    /** After collecting what nobody holds; twice, because the first may leave what it moved. */
    private static long used() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }
}
