package dev.hilo.filelog;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every frame of one segment file held against its CRC.
 *
 * @param end where the last whole frame ends
 * @param next the offset after it
 * @param size of the file: what lies between the end and the size is a group that was never forced
 * @param damage breaks in what had been forced
 */
record SegmentScan(long end, long next, long size, List<Damage> damage) {

    /**
     * @param forced everything below this offset is known to have been forced; zero when nothing is
     */
    static SegmentScan of(Path file, long base, long forced) throws IOException {
        try (var arena = Arena.ofConfined();
                var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            // A mapping of nothing is not allowed everywhere.
            var bytes =
                    size == 0
                            ? ByteBuffer.allocate(0)
                            : channel.map(MapMode.READ_ONLY, 0, size, arena).asByteBuffer();
            return scan(file, bytes, base, forced);
        }
    }

    /** Every break below an offset that had been forced, the missing rest of the file included. */
    List<Damage> damageBelow(long forced, Path file) {
        var all = new ArrayList<>(damage);
        if (next < forced) {
            all.add(new Damage(file, end, next, size, forced));
        }
        return all;
    }

    private static SegmentScan scan(Path file, ByteBuffer bytes, long base, long forced) {
        var damage = new ArrayList<Damage>();
        int position = 0;
        long next = base;
        while (position < bytes.limit()) {
            if (Frame.isWholeAt(bytes, position) && Frame.offsetAt(bytes, position) == next) {
                position = Frame.at(bytes, position).end();
                next++;
                continue;
            }
            var resumed = resume(bytes, position + 1, next, forced);
            if (resumed == null) {
                break;
            }
            damage.add(new Damage(file, position, next, resumed.position(), resumed.offset()));
            position = resumed.position();
            next = resumed.offset();
        }
        return new SegmentScan(position, next, bytes.limit(), List.copyOf(damage));
    }

    /** The first whole frame after a break, if any frame after it says the break is damage. */
    private static @Nullable Frame resume(ByteBuffer bytes, int from, long lost, long forced) {
        @Nullable Frame first = null;
        for (int at = from; at <= bytes.limit() - Frame.HEADER; at++) {
            if (isLikely(bytes, at, lost, first == null ? lost : first.offset() - 1)
                    && Frame.isWholeAt(bytes, at)) {
                var frame = Frame.at(bytes, at);
                first = first == null ? frame : first;
                if (Math.max(forced, frame.forcedBefore()) > lost) {
                    return first;
                }
                at = frame.end() - 1;
            }
        }
        return null;
    }

    /** Cheaper than a CRC at every byte: only an offset that could stand here. */
    private static boolean isLikely(ByteBuffer bytes, int at, long lost, long above) {
        long offset = Frame.offsetAt(bytes, at);
        return offset > above && offset - lost <= at / Frame.HEADER + 1;
    }
}
