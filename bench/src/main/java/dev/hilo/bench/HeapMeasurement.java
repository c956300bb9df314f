package dev.hilo.bench;

import dev.hilo.chunks.ChunkStore;
import dev.hilo.kernel.FaultPoints;
import dev.hilo.kernel.Key;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.testing.Seeded;
import dev.hilo.telemetry.Reading;
import dev.hilo.telemetry.codec.FrameCodec;
import dev.hilo.telemetry.history.FramePosition;
import dev.hilo.telemetry.testing.FixedPlant;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What the open part of 20,000 series holds of the heap, each read once a second, when every one of
 * them is just short of being sealed: the most that it ever is.
 */
final class HeapMeasurement implements Measurement {

    private static final TenantId TENANT = new TenantId(new UUID(1, 1));
    private static final int SERIES = 20_000;
    private static final int SECONDS = 2_000;
    private static final int SECONDS_A_FRAME = 3;
    private static final int FRAMES_A_SAVE = 20;
    private static final long START = Reading.micros(Instant.parse("2026-03-01T08:00:00Z"));
    private static final double MEGABYTE = 1 << 20;

    @Override
    public List<Figure> measure(Path home) {
        try (var scratch = Scratch.in(home, "heap")) {
            var plant = new FixedPlant(Seeded.random(1), TENANT, SERIES, START);
            double with = filled(scratch.folder(), plant);
            // What the plant itself holds is still there; the history is not.
            double without = used();
            if (plant.now() == START) {
                throw new IllegalStateException("nothing was read");
            }
            return List.of(
                    new Figure(
                            "heap of 20,000 open series, at their fullest",
                            with - without,
                            400,
                            "MB"));
        }
    }

    private static double filled(Path folder, FixedPlant plant) {
        try (var store = ChunkStore.open(folder, (_, _) -> new Key("usual"), FaultPoints.NONE)) {
            for (int frame = 0; frame < SECONDS / SECONDS_A_FRAME; frame++) {
                // As it comes from the log: nothing is shared with what the plant made.
                byte[] bytes = FrameCodec.encode(plant.next());
                store.append(new FramePosition("telemetry.raw/0", frame), FrameCodec.decode(bytes));
                if (frame % FRAMES_A_SAVE == FRAMES_A_SAVE - 1) {
                    store.checkpoint();
                }
            }
            return used();
        }
    }

    private static double used() {
        var memory = ManagementFactory.getMemoryMXBean();
        for (int i = 0; i < 3; i++) {
            memory.gc();
        }
        return memory.getHeapMemoryUsage().getUsed() / MEGABYTE;
    }
}
