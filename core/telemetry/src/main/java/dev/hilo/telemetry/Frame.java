package dev.hilo.telemetry;

import dev.hilo.kernel.TenantId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Readings of many series of one tenant, taken in together: what the log and the edge's link carry.
 *
 * @param receivedAt when the intake took it, in microseconds: the moment from which its readings
 *     were known
 * @param source who sent it, by the name that the ledger of loss keeps
 * @param sequence which of the source's messages this is, when the source counts them
 * @param receipt what the whole message brought; a message that fills several frames has it in one
 */
public record Frame(
        TenantId tenant,
        long receivedAt,
        String source,
        Optional<Sequence> sequence,
        Optional<Receipt> receipt,
        List<Part> parts) {

    /** More readings than this are sent as several frames. */
    public static final int MOST_READINGS = 1 << 18;

    /** A message's number; a source that lost count starts a new epoch, counted upward. */
    public record Sequence(long epoch, long number) {}

    /**
     * What became of a message's readings at the door.
     *
     * @param received how many it brought
     * @param refused how many of them were not taken in, by the code of the refusal
     */
    public record Receipt(long received, Map<String, Long> refused) {

        public Receipt {
            refused = Collections.unmodifiableSortedMap(new TreeMap<>(refused));
            if (received < accepted(received, refused) || accepted(received, refused) < 0) {
                throw new IllegalArgumentException("more refused than received");
            }
        }

        public long accepted() {
            return accepted(received, refused);
        }

        private static long accepted(long received, Map<String, Long> refused) {
            return received - refused.values().stream().mapToLong(Long::longValue).sum();
        }
    }

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
