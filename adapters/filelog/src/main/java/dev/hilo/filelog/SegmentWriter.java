package dev.hilo.filelog;

import dev.hilo.kernel.FaultPoints;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Writes groups of payloads at the end of the last segment and forces each group once. When
 * anything fails, nothing of the group counts: before the next one the file is cut back to what was
 * last forced. (After a failed force the kernel may call pages clean that never reached the disk,
 * so the same bytes are never simply forced again.) Belongs to one thread.
 */
final class SegmentWriter implements AutoCloseable {

    private static final int BUFFER = 256 << 10;

    private final Path folder;
    private final long segmentBytes;
    private final FaultPoints faults;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    private Segment segment;
    private FileChannel channel;
    private long forced;
    private long next;
    private boolean cutBack;
    private boolean mustRoll;
    private volatile boolean rollAsked;

    /**
     * @param segment the last one
     * @param forced how much of its file is whole
     * @param next the offset to come
     * @param roll whether the file is to be left as it is
     */
    SegmentWriter(
            Path folder,
            long segmentBytes,
            FaultPoints faults,
            Segment segment,
            long forced,
            long next,
            boolean roll)
            throws IOException {
        this.folder = folder;
        this.segmentBytes = segmentBytes;
        this.faults = faults;
        this.segment = segment;
        this.channel = FileChannel.open(segment.file(), StandardOpenOption.WRITE);
        this.forced = forced;
        this.next = next;
        this.mustRoll = roll;
    }

    Segment segment() {
        return segment;
    }

    /** The offset after the last forced frame. */
    long next() {
        return next;
    }

    /** The next commit begins a new file. Any thread may ask. */
    void askToRoll() {
        rollAsked = true;
    }

    /** Durable on return; on a throw none of it is there. */
    void commit(List<byte[]> payloads, long bytes) throws IOException {
        if (cutBack) {
            channel.truncate(forced);
            channel.force(true);
            cutBack = false;
        }
        boolean asked = rollAsked;
        rollAsked = false;
        if (mustRoll || (forced > 0 && (asked || forced + bytes > segmentBytes))) {
            roll();
        }
        cutBack = true;
        long end = write(payloads);
        faults.reach("log.appended");
        channel.force(false);
        faults.reach("log.forced");
        cutBack = false;
        segment.mark(next, forced);
        forced = end;
        next += payloads.size();
    }

    private long write(List<byte[]> payloads) throws IOException {
        long end = forced;
        buffer.clear();
        for (int unforced = 0; unforced < payloads.size(); unforced++) {
            var payload = payloads.get(unforced);
            int size = Frame.size(payload.length);
            if (size > buffer.remaining()) {
                end = write(buffer.flip(), end);
                buffer.clear();
            }
            if (size > buffer.capacity()) {
                var large = ByteBuffer.allocate(size);
                Frame.write(large, next + unforced, unforced, payload);
                end = write(large.flip(), end);
            } else {
                Frame.write(buffer, next + unforced, unforced, payload);
            }
        }
        return write(buffer.flip(), end);
    }

    private long write(ByteBuffer bytes, long position) throws IOException {
        long end = position;
        while (bytes.hasRemaining()) {
            end += channel.write(bytes, end);
        }
        return end;
    }

    private void roll() throws IOException {
        mustRoll = true;
        var fresh = Segment.in(folder, next);
        var opened =
                FileChannel.open(
                        fresh.file(),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
        try {
            DurableFiles.forceFolder(folder);
        } catch (IOException e) {
            opened.close();
            throw e;
        }
        channel.close();
        channel = opened;
        segment = fresh;
        forced = 0;
        mustRoll = false;
    }

    /** Cuts off what was refused, so that the next opening does not find it. */
    @Override
    public void close() throws IOException {
        try (var last = channel) {
            if (cutBack) {
                last.truncate(forced);
            }
        }
    }
}
