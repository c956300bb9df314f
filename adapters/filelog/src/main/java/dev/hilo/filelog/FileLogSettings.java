package dev.hilo.filelog;

import dev.hilo.kernel.log.Log;
import dev.hilo.kernel.log.Topic;
import java.util.function.ToIntFunction;

/**
 * How a log is laid out and what it may take.
 *
 * @param partitions of a topic that is used for the first time; later it keeps what it has
 * @param segmentBytes at which a new file is begun: what trimming frees at once, and what opening
 *     reads to find the end
 * @param reserveBytes of the disk that appends leave to everything else; with none, writing finds
 *     out when the disk is full
 * @param tailBytes of the newest entries that each partition keeps in memory
 * @param waitingBytes that may be under way in each partition
 */
public record FileLogSettings(
        ToIntFunction<Topic> partitions,
        long segmentBytes,
        long reserveBytes,
        int tailBytes,
        int waitingBytes) {

    /** Files of 64 MiB, half a GiB in reserve, 4 MiB in memory and 16 MiB under way. */
    public static final FileLogSettings USUAL =
            new FileLogSettings(_ -> 1, 64 << 20, 512 << 20, 4 << 20, 16 << 20);

    private static final long LARGEST_SEGMENT = 1 << 30;

    public FileLogSettings {
        if (segmentBytes < 1 || segmentBytes > LARGEST_SEGMENT) {
            throw new IllegalArgumentException("a segment has 1 byte to 1 GiB");
        }
        if (reserveBytes < 0 || tailBytes < 0 || waitingBytes < Log.LARGEST_PAYLOAD) {
            throw new IllegalArgumentException("a log needs room for its largest payload");
        }
    }

    public FileLogSettings withPartitions(ToIntFunction<Topic> count) {
        return new FileLogSettings(count, segmentBytes, reserveBytes, tailBytes, waitingBytes);
    }

    public FileLogSettings withReserveBytes(long bytes) {
        return new FileLogSettings(partitions, segmentBytes, bytes, tailBytes, waitingBytes);
    }

    public FileLogSettings withSegmentBytes(long bytes) {
        return new FileLogSettings(partitions, bytes, reserveBytes, tailBytes, waitingBytes);
    }

    public FileLogSettings withTailBytes(int bytes) {
        return new FileLogSettings(partitions, segmentBytes, reserveBytes, bytes, waitingBytes);
    }
}
