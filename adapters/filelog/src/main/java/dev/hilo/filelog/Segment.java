package dev.hilo.filelog;

import dev.hilo.kernel.log.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * One file of frames, named after its first offset, and a sparse index of where offsets stand in
 * it. Nothing is known of a file before it is first read; then every 64 KiB or so is remembered.
 * Thread-safe.
 */
final class Segment {

    static final String SUFFIX = ".log";
    private static final int WINDOW = 64 << 10;

    private final Path file;
    private final long base;
    private final ConcurrentSkipListMap<Long, Long> index = new ConcurrentSkipListMap<>();

    Segment(Path file, long base) {
        this.file = file;
        this.base = base;
        index.put(base, 0L);
    }

    static Segment in(Path folder, long base) {
        return new Segment(folder.resolve("%020d%s".formatted(base, SUFFIX)), base);
    }

    static Segment named(Path file) {
        var name = file.getFileName().toString();
        return new Segment(file, Long.parseLong(name, 0, name.length() - SUFFIX.length(), 10));
    }

    Path file() {
        return file;
    }

    long base() {
        return base;
    }

    /** Remembers where the offset stands, unless a place close before it is known. */
    void mark(long offset, long position) {
        if (position - index.floorEntry(offset).getValue() >= WINDOW) {
            index.put(offset, position);
        }
    }

    /**
     * Entries from this offset on, below the end, of about so many bytes.
     *
     * @param end an offset in this file or just after it: everything below is forced
     */
    List<Entry> read(long from, long end, int atMostBytes) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long position = locate(channel, from, end);
            var entries = read(channel, position, from, end, atMostBytes);
            if (entries.isEmpty()) {
                throw damaged(from, end);
            }
            return entries;
        }
    }

    private List<Entry> read(
            FileChannel channel, long position, long from, long end, int atMostBytes)
            throws IOException {
        var entries = new ArrayList<Entry>();
        var bytes = firstFrameAndMore(channel, position, atMostBytes);
        long left = atMostBytes;
        int at = 0;
        for (long offset = from; offset < end; offset++) {
            if (!Frame.isWholeAt(bytes, at) || Frame.offsetAt(bytes, at) != offset) {
                break;
            }
            var frame = Frame.at(bytes, at);
            left -= frame.length();
            if (left < 0 && !entries.isEmpty()) {
                break;
            }
            entries.add(new Entry(offset, frame.payload(bytes)));
            at = frame.end();
        }
        mark(from + entries.size(), position + at);
        return entries;
    }

    private static ByteBuffer firstFrameAndMore(FileChannel channel, long position, int atMost)
            throws IOException {
        var header = fill(channel, position, ByteBuffer.allocate(Frame.HEADER));
        int length = header.hasRemaining() ? header.getInt(0) : 0;
        long wanted = Math.max(atMost, Frame.isLength(length) ? Frame.size(length) : 0);
        long there = Math.max(0, channel.size() - position);
        return fill(channel, position, ByteBuffer.allocate((int) Math.min(wanted, there)));
    }

    /** Where the offset stands: from the nearest known place on, header by header. */
    private long locate(FileChannel channel, long wanted, long end) throws IOException {
        Map.Entry<Long, Long> known = index.floorEntry(wanted);
        long offset = known.getKey();
        long position = known.getValue();
        long windowAt = position;
        var window = ByteBuffer.allocate(0);
        while (offset < wanted) {
            int at = (int) Math.min(position - windowAt, window.limit());
            if (window.limit() - at < Frame.HEADER) {
                windowAt = position;
                window = fill(channel, position, ByteBuffer.allocate(WINDOW));
                at = 0;
            }
            if (isHeader(window, at, offset)) {
                position += Frame.size(window.getInt(at));
                offset++;
            } else {
                var past = lastDamageBefore(wanted, offset, end);
                position = past.resumesAt();
                offset = past.next();
                windowAt = position;
                window = ByteBuffer.allocate(0);
            }
            mark(offset, position);
        }
        return position;
    }

    private static boolean isHeader(ByteBuffer window, int at, long offset) {
        return window.limit() - at >= Frame.HEADER
                && Frame.isLength(window.getInt(at))
                && Frame.offsetAt(window, at) == offset;
    }

    private Damage lastDamageBefore(long wanted, long reached, long end) throws IOException {
        return damage(end).stream()
                .filter(damage -> damage.next() > reached && damage.next() <= wanted)
                .reduce((_, later) -> later)
                .orElseThrow(() -> damaged(wanted, end));
    }

    private DamagedLog damaged(long offset, long end) {
        try {
            return damage(end).stream()
                    .filter(damage -> damage.hides(offset))
                    .findFirst()
                    .map(DamagedLog::new)
                    .orElseGet(() -> new DamagedLog(new Damage(file, 0, offset, 0, end)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every break in what was forced, the missing rest of the file included. */
    List<Damage> damage(long end) throws IOException {
        return SegmentScan.of(file, base, end).damageBelow(end, file);
    }

    private static ByteBuffer fill(FileChannel channel, long position, ByteBuffer into)
            throws IOException {
        while (into.hasRemaining()) {
            if (channel.read(into, position + into.position()) < 0) {
                break;
            }
        }
        return into.flip();
    }
}
