package dev.hilo.filelog;

import dev.hilo.kernel.log.Entry;
import java.util.ArrayList;
import java.util.List;

/**
 * The newest entries, kept in memory so that consumers that keep up never touch a file. A ring,
 * bounded in bytes and in entries. Thread-safe.
 */
final class HotTail {

    private static final int MOST_ENTRIES = 1 << 13;

    private static final Entry NOTHING = new Entry(-1, new byte[0]);

    private final int atMostBytes;
    private final Entry[] ring = new Entry[MOST_ENTRIES];
    private long start;
    private long end;
    private long bytes;

    HotTail(int atMostBytes, long next) {
        this.atMostBytes = atMostBytes;
        this.start = next;
        this.end = next;
    }

    synchronized void add(List<Waiting> group) {
        for (Waiting waiting : group) {
            if (end - start == MOST_ENTRIES) {
                dropOldest();
            }
            ring[slot(end)] = new Entry(end, waiting.payload());
            bytes += waiting.size();
            end++;
        }
        while (bytes > atMostBytes) {
            dropOldest();
        }
    }

    private void dropOldest() {
        int slot = slot(start);
        bytes -= Frame.size(ring[slot].payload().length);
        ring[slot] = NOTHING;
        start++;
    }

    /** Empty when the offset is not, or no longer, in memory. */
    synchronized List<Entry> read(long from, long below, int atMost) {
        var entries = new ArrayList<Entry>();
        long left = atMost;
        for (long offset = from; offset >= start && offset < Math.min(end, below); offset++) {
            var entry = ring[slot(offset)];
            left -= entry.payload().length;
            if (left < 0 && !entries.isEmpty()) {
                break;
            }
            entries.add(entry);
        }
        return entries;
    }

    private static int slot(long offset) {
        return (int) (offset % MOST_ENTRIES);
    }
}
