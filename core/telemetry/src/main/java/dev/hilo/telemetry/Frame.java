package dev.hilo.telemetry;

import dev.hilo.kernel.TenantId;
import java.util.List;
import java.util.Optional;

/**
 * Readings of many series of one tenant, taken in together: what the log and the edge's link carry.
 *
 * @param receivedAt when the intake took it, in microseconds: the moment from which its readings
 *     were known
 */
public record Frame(TenantId tenant, long receivedAt, Optional<Origin> origin, List<Part> parts) {

    /** More readings than this are sent as several frames. */
    public static final int MOST_READINGS = 1 << 18;

    /** Who sent it, and which of its messages this is; a source that starts anew counts epochs. */
    public record Origin(String source, long epoch, long sequence) {}

    /** The readings of one series, never none. */
    public record Part(SeriesNumber series, Readings readings) {

        public Part {
            if (readings.isEmpty()) {
                throw new IllegalArgumentException("a part without readings");
            }
        }
    }

    public Frame {
        parts = List.copyOf(parts);
        if (size(parts) > MOST_READINGS) {
            throw new IllegalArgumentException("more readings than a frame carries");
        }
    }

    public long size() {
        return size(parts);
    }

    private static long size(List<Part> parts) {
        long size = 0;
        for (var part : parts) {
            size += part.readings().size();
        }
        return size;
    }
}
