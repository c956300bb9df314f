package dev.hilo.telemetry.ledger;

import dev.hilo.kernel.TenantData;
import dev.hilo.kernel.TenantId;
import java.util.Collection;
import java.util.List;

/**
 * Where it is kept which messages have come, by partition; called inside a transaction. What is
 * saved of a partition is all that came below one offset, and nothing of what came after.
 */
public interface SequenceStore extends TenantData {

    /** The first offset whose message is not judged yet; 0 when none is. */
    long judgedThrough(String partition);

    List<SequenceState> all(String partition);

    /** The states of some sources of a tenant. */
    List<SequenceState> of(String partition, TenantId tenant, Collection<String> sources);

    /** Replaces the states of these sources; the others stay. */
    void save(String partition, long judgedThrough, Collection<SequenceState> states);
}
