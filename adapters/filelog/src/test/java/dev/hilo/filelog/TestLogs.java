package dev.hilo.filelog;

import dev.hilo.kernel.FaultPoints;
import dev.hilo.kernel.log.Partition;
import dev.hilo.kernel.log.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Logs as the tests want them. */
final class TestLogs {

    static final Partition RAW = Topic.TELEMETRY_RAW.partition(0);

    /** Files small enough that a test fills several, and no reserve. */
    static final FileLogSettings SMALL =
            FileLogSettings.USUAL.withReserveBytes(0).withSegmentBytes(4096);

    private TestLogs() {}

    static FileLog open(Path folder, FileLogSettings settings) {
        return open(folder, settings, FaultPoints.NONE);
    }

    static FileLog open(Path folder, FileLogSettings settings, FaultPoints faults) {
        return FileLog.open(folder, settings, faults, Trouble.UNHEARD);
    }

    /** The files of {@link #RAW}, oldest first. */
    static List<Path> segments(Path folder) {
        try (var files = Files.list(folder.resolve("topics/telemetry.raw/0"))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
