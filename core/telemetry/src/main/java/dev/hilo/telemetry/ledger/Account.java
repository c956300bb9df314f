package dev.hilo.telemetry.ledger;

import dev.hilo.kernel.TenantId;
import dev.hilo.telemetry.Frame.Sequence;
import java.util.Optional;

/**
 * All that is counted of one source, since it was first heard of.
 *
 * @param firstSeen when its first message was received, in microseconds
 * @param lastSeen when its newest one was
 * @param newest the highest number of its newest epoch, when it counts its messages
 * @param missing how many messages of those it counted never came
 */
public record Account(
        TenantId tenant,
        String source,
        Counts counts,
        long firstSeen,
        long lastSeen,
        Optional<Sequence> newest,
        long missing) {

    /**
     * The name under which sources are counted together that a tenant has beyond {@link
     * Ledger#MOST_SOURCES}; no number of theirs is judged.
     */
    public static final String OTHERS = "*";

    static Account opened(TenantId tenant, String source, long at) {
        return new Account(tenant, source, Counts.NONE, at, at, Optional.empty(), 0);
    }

    Account plus(Counts more, long at, Judged judged) {
        return new Account(
                tenant,
                source,
                counts.plus(more),
                Math.min(firstSeen, at),
                Math.max(lastSeen, at),
                judged.newest().or(() -> newest),
                judged.newest().isPresent() ? judged.missing() : missing);
    }
}
