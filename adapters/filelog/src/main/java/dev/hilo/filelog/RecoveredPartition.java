package dev.hilo.filelog;

import dev.hilo.kernel.FaultPoints;
import dev.hilo.kernel.log.Partition;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A partition as its folder has it. Only the last file is read, so that opening takes a bounded
 * time: a file is left behind only when all of it is forced.
 */
record RecoveredPartition(List<Segment> segments, SegmentScan last, Recovery recovery) {

    static RecoveredPartition open(Path folder, Partition partition) throws IOException {
        var segments = segments(folder);
        if (segments.isEmpty()) {
            var first = Segment.in(folder, 0);
            Files.createFile(first.file());
            DurableFiles.forceFolder(folder);
            segments = List.of(first);
        }
        var last = segments.getLast();
        var scan = SegmentScan.of(last.file(), last.base(), 0);
        long torn = scan.damage().isEmpty() ? scan.size() - scan.end() : 0;
        if (torn > 0) {
            cut(last.file(), scan.end());
        }
        return new RecoveredPartition(segments, scan, new Recovery(partition, torn, scan.damage()));
    }

    private static List<Segment> segments(Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder, "*" + Segment.SUFFIX)) {
            var segments = new ArrayList<Segment>();
            files.forEach(file -> segments.add(Segment.named(file)));
            segments.sort(Comparator.comparingLong(Segment::base));
            return List.copyOf(segments);
        }
    }

    private static void cut(Path file, long size) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(size);
            channel.force(true);
        }
    }

    /** A damaged file is left as it is for whoever looks into it. */
    SegmentWriter writer(Path folder, long segmentBytes, FaultPoints faults) throws IOException {
        return new SegmentWriter(
                folder,
                segmentBytes,
                faults,
                segments.getLast(),
                last.end(),
                last.next(),
                !last.damage().isEmpty());
    }
}
