package dev.hilo.filelog;

import dev.hilo.kernel.log.Partition;
import dev.hilo.kernel.log.Topic;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A copy of a log in whose folder another process goes on writing. What was there when it was
 * {@link #pin pinned} can be copied even when it is trimmed meanwhile, and so can what came since.
 * For one thread.
 */
public final class LogCopy implements AutoCloseable {

    /** So much was written and trimmed meanwhile that the copy would have a hole. */
    public static final class MovedOn extends IOException {
        MovedOn(Partition partition) {
            super(partition + " moved on faster than it was copied");
        }
    }

    private record Part(long bytes, long next) {}

    private static final Comparator<Partition> BY_NAME = Comparator.comparing(Partition::toString);

    private final Path topics;
    private final Map<Partition, NavigableMap<Long, FileChannel>> pinned = new TreeMap<>(BY_NAME);

    private LogCopy(Path topics) {
        this.topics = topics;
    }

    /** Holds every file that is there now. A folder that is not there is a log without entries. */
    public static LogCopy pin(Path folder) throws IOException {
        var copy = new LogCopy(folder.resolve("topics"));
        copy.pinMore();
        return copy;
    }

    /**
     * Writes a folder that a log can be opened in: of each partition named, the entries below an
     * offset. Offsets stay what they are.
     *
     * @throws MovedOn when files came and went unseen between two pins
     */
    public void copyBelow(Map<Partition, Long> ends, Path folder) throws IOException {
        pinMore();
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("format"), FileLog.FORMAT);
        for (var entry : ends.entrySet()) {
            var segments = pinned.getOrDefault(entry.getKey(), new TreeMap<>());
            copy(
                    entry.getKey(),
                    segments.headMap(entry.getValue(), true),
                    entry.getValue(),
                    folder);
        }
    }

    private static void copy(
            Partition partition, NavigableMap<Long, FileChannel> segments, long end, Path folder)
            throws IOException {
        var last = segments.lastEntry();
        for (var segment : segments.entrySet()) {
            long base = segment.getKey();
            var following = segments.higherKey(base);
            long to = following == null ? end : following;
            var part = partBelow(segment.getValue(), base, to);
            if (part.next() < to && !segment.equals(last)) {
                throw new MovedOn(partition);
            }
            write(segment.getValue(), part.bytes(), Segment.in(home(folder, partition), base));
        }
    }

    private static void write(FileChannel from, long left, Segment segment) throws IOException {
        Files.createDirectories(segment.file().resolveSibling(""));
        try (var to =
                FileChannel.open(
                        segment.file(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            long at = 0;
            while (at < left) {
                at += from.transferTo(at, left - at, to);
            }
            to.force(true);
        }
    }

    /** The whole frames below the end that stand one after another. */
    private static Part partBelow(FileChannel channel, long base, long end) throws IOException {
        long size = channel.size();
        if (size == 0) {
            return new Part(0, base);
        }
        try (var arena = Arena.ofConfined()) {
            ByteBuffer bytes = channel.map(MapMode.READ_ONLY, 0, size, arena).asByteBuffer();
            int position = 0;
            long next = base;
            while (next < end && Frame.isWholeAt(bytes, position)) {
                position = Frame.at(bytes, position).end();
                next++;
            }
            return new Part(position, next);
        }
    }

    /** Looks for files that have come since. To be called now and then while time goes by. */
    public void pinMore() throws IOException {
        if (!Files.isDirectory(topics)) {
            return;
        }
        try (var homes = Files.newDirectoryStream(topics, "*[a-z0-9]")) {
            for (var home : homes) {
                pinTopic(home);
            }
        }
    }

    private void pinTopic(Path home) throws IOException {
        if (home.toString().endsWith(Partitions.UNFINISHED)) {
            return;
        }
        var topic = new Topic(String.valueOf(home.getFileName()));
        int number = 0;
        while (Files.isDirectory(home.resolve(Integer.toString(number)))) {
            var partition = topic.partition(number);
            pinSegments(partition, home.resolve(Integer.toString(number)));
            number++;
        }
    }

    private void pinSegments(Partition partition, Path folder) throws IOException {
        var segments = pinned.computeIfAbsent(partition, _ -> new TreeMap<>());
        try (var files = Files.newDirectoryStream(folder, "*" + Segment.SUFFIX)) {
            for (var file : files) {
                long base = Segment.named(file).base();
                if (!segments.containsKey(base)) {
                    open(file).ifPresent(channel -> segments.put(base, channel));
                }
            }
        }
    }

    /** Nothing when it was trimmed a moment ago: then nobody needs it. */
    private static Optional<FileChannel> open(Path file) throws IOException {
        try {
            return Optional.of(FileChannel.open(file, StandardOpenOption.READ));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    private static Path home(Path folder, Partition partition) {
        return folder.resolve("topics")
                .resolve(partition.topic().name())
                .resolve(Integer.toString(partition.number()));
    }

    @Override
    public void close() throws IOException {
        for (var segments : pinned.values()) {
            for (var channel : segments.values()) {
                channel.close();
            }
        }
    }
}
