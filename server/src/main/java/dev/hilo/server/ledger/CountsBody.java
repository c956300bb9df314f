package dev.hilo.server.ledger;

import dev.hilo.telemetry.ledger.Counts;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Readings, by what became of them. */
@Schema(name = "LedgerCounts")
public record CountsBody(
        long received,
        @Schema(description = "Received less refused") long accepted,
        @Schema(description = "By the code of the refusal") Map<String, Long> refused,
        long stored,
        @Schema(description = "What had come before") long duplicates,
        @Schema(description = "Of the stored: those that replaced another") long corrected,
        @Schema(description = "Accepted less stored and duplicates") long inFlight,
        @Schema(description = "Of the stored: those that came after a newer one") long late,
        @Schema(description = "The longest that a late one was under way") long maxLatenessMs) {

    private static final long MICROS = 1_000;

    static CountsBody of(Counts counts) {
        return new CountsBody(
                counts.received(),
                counts.accepted(),
                counts.refused(),
                counts.stored(),
                counts.duplicates(),
                counts.corrected(),
                counts.inFlight(),
                counts.late(),
                counts.maxLateness() / MICROS);
    }
}
