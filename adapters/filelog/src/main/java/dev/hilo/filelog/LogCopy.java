package dev.hilo.filelog;

import dev.hilo.kernel.log.Partition;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Copies a log in whose folder another process goes on writing. */
public final class LogCopy {

    private LogCopy() {}

    /**
     * Writes a folder that a log can be opened in: of each partition named, the entries below an
     * offset. Offsets stay what they are. Entries that are trimmed meanwhile may be missing from
     * the beginning of the copy, never from within.
     */
    public static void below(Map<Partition, Long> ends, Path from, Path into) throws IOException {
        Files.createDirectories(into);
        Files.writeString(into.resolve("format"), FileLog.FORMAT);
        for (var end : ends.entrySet()) {
            copy(home(from, end.getKey()), end.getValue(), home(into, end.getKey()));
        }
    }

    private static void copy(Path from, long end, Path into) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        Files.createDirectories(into);
        for (var segment : segments(from)) {
            var channel =
                    segment.base() <= end ? open(segment.file()) : Optional.<FileChannel>empty();
            if (channel.isPresent()) {
                try (var found = channel.get()) {
                    write(found, bytesBelow(found, segment.base(), end), into, segment.base());
                }
            }
        }
    }

    private static List<Segment> segments(Path folder) throws IOException {
        var segments = new ArrayList<Segment>();
        try (var files = Files.newDirectoryStream(folder, "*" + Segment.SUFFIX)) {
            files.forEach(file -> segments.add(Segment.named(file)));
        }
        return segments;
    }

    /** Nothing when it was trimmed a moment ago: then nobody needs it. */
    private static Optional<FileChannel> open(Path file) throws IOException {
        try {
            return Optional.of(FileChannel.open(file, StandardOpenOption.READ));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    /** Where the frame of the end begins; a file that breaks off before it counts as it is. */
    private static long bytesBelow(FileChannel channel, long base, long end) throws IOException {
        long size = channel.size();
        if (size == 0) {
            return 0;
        }
        try (var arena = Arena.ofConfined()) {
            ByteBuffer bytes = channel.map(MapMode.READ_ONLY, 0, size, arena).asByteBuffer();
            int position = 0;
            for (long offset = base; offset < end && position < size; offset++) {
                if (!Frame.isWholeAt(bytes, position)) {
                    return size;
                }
                position = Frame.at(bytes, position).end();
            }
            return position;
        }
    }

    private static void write(FileChannel from, long length, Path folder, long base)
            throws IOException {
        try (var to =
                FileChannel.open(
                        Segment.in(folder, base).file(),
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.WRITE)) {
            long at = 0;
            while (at < length) {
                at += from.transferTo(at, length - at, to);
            }
            to.force(true);
        }
    }

    private static Path home(Path folder, Partition partition) {
        return folder.resolve("topics")
                .resolve(partition.topic().name())
                .resolve(Integer.toString(partition.number()));
    }
}
