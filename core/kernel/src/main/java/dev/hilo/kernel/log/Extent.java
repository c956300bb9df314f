package dev.hilo.kernel.log;

/** What can be read: from the oldest offset still kept up to, not including, the next to come. */
public record Extent(long start, long end) {

    public Extent {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no extent: " + start + " to " + end);
        }
    }

    public boolean holds(long offset) {
        return offset >= start && offset < end;
    }
}
