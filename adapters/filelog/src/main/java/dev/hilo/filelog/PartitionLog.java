package dev.hilo.filelog;

import dev.hilo.kernel.FaultPoints;
import dev.hilo.kernel.Refusal;
import dev.hilo.kernel.log.Entry;
import dev.hilo.kernel.log.Extent;
import dev.hilo.kernel.log.Partition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One partition. What readers may see is one immutable value, swapped as a whole after a force, so
 * that no reader meets a frame or a file before it is durable. Thread-safe.
 */
final class PartitionLog implements AutoCloseable {

    private final Partition partition;
    private final FaultPoints faults;
    private final Recovery recovery;
    private final HotTail tail;
    private final Committer committer;
    private volatile View view;

    /** The files, oldest first, and the offset after the last forced frame. */
    private record View(List<Segment> segments, long end) {

        long start() {
            return segments.getFirst().base();
        }
    }

    PartitionLog(
            Path folder,
            Partition partition,
            FileLogSettings settings,
            Disk disk,
            FaultPoints faults,
            Trouble trouble)
            throws IOException {
        var recovered = RecoveredPartition.open(folder, partition);
        var writer = recovered.writer(folder, settings.segmentBytes(), faults);
        this.partition = partition;
        this.faults = faults;
        this.recovery = recovered.recovery();
        this.tail = new HotTail(settings.tailBytes(), writer.next());
        this.view = new View(recovered.segments(), writer.next());
        this.committer =
                new Committer(
                        "hilo-log-" + partition,
                        writer,
                        new Inbox(settings.waitingBytes()),
                        disk,
                        fault -> trouble.writeFailed(partition, fault),
                        this::publish);
    }

    Recovery recovery() {
        return recovery;
    }

    Committer committer() {
        return committer;
    }

    Extent extent() {
        var seen = view;
        return new Extent(seen.start(), seen.end());
    }

    private synchronized void publish(List<Waiting> group, Segment segment, long end) {
        tail.add(group);
        var segments = view.segments();
        if (!segments.getLast().equals(segment)) {
            var more = new ArrayList<>(segments);
            more.add(segment);
            segments = List.copyOf(more);
        }
        view = new View(segments, end);
        notifyAll();
    }

    synchronized boolean await(long offset, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (view.end() <= offset) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return true;
    }

    List<Entry> read(long from, int atMostBytes) {
        var seen = view;
        if (from > seen.end()) {
            throw Refusal.of(Refusal.Kind.NOT_FOUND, "log.beyond-end", from, seen.end());
        }
        if (from < seen.start()) {
            throw trimmed(from);
        }
        if (from == seen.end()) {
            return List.of();
        }
        var hot = tail.read(from, seen.end(), atMostBytes);
        return hot.isEmpty() ? readFile(seen, from, atMostBytes) : hot;
    }

    private List<Entry> readFile(View seen, long from, int atMostBytes) {
        int index = seen.segments().size() - 1;
        long end = seen.end();
        while (seen.segments().get(index).base() > from) {
            end = seen.segments().get(index).base();
            index--;
        }
        try {
            return seen.segments().get(index).read(from, end, atMostBytes);
        } catch (NoSuchFileException e) {
            if (from < view.start()) {
                throw trimmed(from);
            }
            throw new UncheckedIOException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Refusal trimmed(long from) {
        return Refusal.of(Refusal.Kind.NOT_FOUND, "log.trimmed", from, view.start());
    }

    /** Drops the files that lie wholly below the offset, never the last. */
    long trim(long below) {
        for (Segment dropped : cutLoose(below)) {
            faults.reach("log.trimming");
            try {
                Files.deleteIfExists(dropped.file());
            } catch (IOException e) {
                throw new UncheckedIOException("cannot trim " + partition, e);
            }
        }
        return view.start();
    }

    /** Oldest first: a kill on the way leaves files without a gap. */
    private synchronized List<Segment> cutLoose(long below) {
        var segments = view.segments();
        int keep = 0;
        while (keep < segments.size() - 1 && segments.get(keep + 1).base() <= below) {
            keep++;
        }
        view = new View(segments.subList(keep, segments.size()), view.end());
        return segments.subList(0, keep);
    }

    /** Every break in this partition's files. Reads all of them. */
    List<Damage> damage() throws IOException {
        var damage = new ArrayList<Damage>();
        var seen = view;
        for (int i = 0; i < seen.segments().size(); i++) {
            boolean last = i == seen.segments().size() - 1;
            long end = last ? seen.end() : seen.segments().get(i + 1).base();
            damage.addAll(seen.segments().get(i).damage(end));
        }
        return damage;
    }

    @Override
    public void close() {
        committer.close();
    }
}
