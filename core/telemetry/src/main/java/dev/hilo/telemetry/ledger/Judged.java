package dev.hilo.telemetry.ledger;

import dev.hilo.telemetry.Frame.Sequence;
import java.util.Optional;

/**
 * What a message's number says about it.
 *
 * @param verdict whether it came before
 * @param newest the source's highest number now, where gaps are judged
 * @param missing how many of the source's messages have not come, where gaps are judged
 */
record Judged(Verdict verdict, Optional<Sequence> newest, long missing) {

    enum Verdict {
        FIRST_TIME,
        REPEATED,
        /** Of an epoch so long over that nobody remembers whether it came. */
        FORGOTTEN
    }

    static final Judged UNNUMBERED = new Judged(Verdict.FIRST_TIME, Optional.empty(), 0);
}
