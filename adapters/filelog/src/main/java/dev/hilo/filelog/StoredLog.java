package dev.hilo.filelog;

import dev.hilo.kernel.log.Entry;
import dev.hilo.kernel.log.Extent;
import dev.hilo.kernel.log.Partition;
import dev.hilo.kernel.log.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A log as its files hold it, for somebody who does not have the folder. Nothing is changed, and
 * another process may go on appending, as long as it trims nothing. For one thread.
 */
public final class StoredLog {

    private static final int PIECE_BYTES = 8 << 20;

    /** How far it is: files, of how many. */
    public record Progress(int files, int of) {}

    /**
     * What was found.
     *
     * @param extents what each partition holds; a group that is being written is beyond its end
     */
    public record Findings(
            int files,
            long entries,
            long bytes,
            Map<Partition, Extent> extents,
            List<Damage> damages) {}

    private final Map<Partition, List<Segment>> partitions;

    private StoredLog(Map<Partition, List<Segment>> partitions) {
        this.partitions = partitions;
    }

    /** The folder that {@link FileLog#open} is given; one that is not there holds nothing. */
    public static StoredLog in(Path folder) {
        var partitions =
                new TreeMap<Partition, List<Segment>>(Comparator.comparing(Partition::toString));
        try {
            for (Path topic : inside(folder.resolve("topics"), "*")) {
                var numbers = isMade(topic) ? inside(topic, "[0-9]*") : List.<Path>of();
                for (Path number : numbers) {
                    partitions.put(partition(topic, number), segments(number));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the log in " + folder, e);
        }
        return new StoredLog(partitions);
    }

    /** Holds every frame against its CRC. */
    public Findings verify(Consumer<Progress> progress) {
        int of = partitions.values().stream().mapToInt(List::size).sum();
        int files = 0;
        long entries = 0;
        long bytes = 0;
        var extents = new HashMap<Partition, Extent>();
        var damages = new ArrayList<Damage>();
        for (var partition : partitions.entrySet()) {
            for (var segment : partition.getValue()) {
                long follows = follows(segment, partition.getValue());
                var scan = scan(segment, follows);
                damages.addAll(scan.damageBelow(follows, segment.file()));
                long end = Math.max(scan.next(), follows);
                entries += end - segment.base();
                bytes += scan.size();
                extents.merge(
                        partition.getKey(),
                        new Extent(segment.base(), end),
                        (before, here) -> new Extent(before.start(), here.end()));
                progress.accept(new Progress(++files, of));
            }
        }
        return new Findings(files, entries, bytes, extents, List.copyOf(damages));
    }

    /** Hands on the entries from one offset up to another, in order, piece by piece. */
    public void read(Partition partition, long from, long to, Consumer<List<Entry>> each) {
        var segments = partitions.getOrDefault(partition, List.of());
        long next = from;
        for (var segment : segments) {
            long follows = follows(segment, segments);
            long end = follows == 0 ? to : Math.min(to, follows);
            while (next >= segment.base() && next < end) {
                var entries = read(segment, next, end);
                each.accept(entries);
                next += entries.size();
            }
        }
    }

    /** Where the next file begins, so that all below had been forced; 0 after the last. */
    private static long follows(Segment segment, List<Segment> segments) {
        int next = segments.indexOf(segment) + 1;
        return next == segments.size() ? 0 : segments.get(next).base();
    }

    private static SegmentScan scan(Segment segment, long forced) {
        try {
            return SegmentScan.of(segment.file(), segment.base(), forced);
        } catch (IOException e) {
            throw new UncheckedIOException("the log cannot be read", e);
        }
    }

    private static List<Entry> read(Segment segment, long from, long end) {
        try {
            return segment.read(from, end, PIECE_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException("the log cannot be read", e);
        }
    }

    /** A topic that is being made has a name that is none. */
    private static boolean isMade(Path topic) {
        return !topic.toString().endsWith(Partitions.UNFINISHED);
    }

    private static Partition partition(Path topic, Path number) {
        return new Topic(topic.getFileName().toString())
                .partition(Integer.parseInt(number.getFileName().toString()));
    }

    private static List<Segment> segments(Path folder) throws IOException {
        var segments = new ArrayList<Segment>();
        inside(folder, "*" + Segment.SUFFIX).forEach(file -> segments.add(Segment.named(file)));
        segments.sort(Comparator.comparingLong(Segment::base));
        return List.copyOf(segments);
    }

    private static List<Path> inside(Path folder, String glob) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var found = new ArrayList<Path>();
        try (var inside = Files.newDirectoryStream(folder, glob)) {
            inside.forEach(found::add);
        }
        return found;
    }
}
