package dev.hilo.telemetry.ledger;

import dev.hilo.kernel.TenantId;
import java.util.List;

/**
 * Which of a source's messages have come in a partition, as it is kept.
 *
 * @param lost how many messages are missing of epochs that are forgotten
 * @param epochs the newest ones, oldest first
 */
public record SequenceState(TenantId tenant, String source, long lost, List<EpochState> epochs) {

    public SequenceState {
        epochs = List.copyOf(epochs);
    }

    /** What has not come and is remembered, oldest first. */
    public List<Gap> gaps() {
        return new SourceSequence(this).gaps();
    }
}
