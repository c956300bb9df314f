package dev.hilo.telemetry.ledger;

import java.time.LocalDate;
import java.util.List;

/**
 * What came on one day (UTC), and what became of it.
 *
 * @param isOver whether the day is; until then the statement grows
 */
public record Statement(LocalDate date, boolean isOver, List<AccountDay> sources, Counts totals) {

    static Statement of(LocalDate date, boolean isOver, List<AccountDay> sources) {
        var totals = Counts.NONE;
        for (var source : sources) {
            totals = totals.plus(source.counts());
        }
        return new Statement(date, isOver, sources, totals);
    }

    /** Whether every accepted reading is accounted for: none too many, none lost on the way. */
    public boolean addsUp() {
        return sources.stream()
                .mapToLong(source -> source.counts().inFlight())
                .allMatch(inFlight -> inFlight == 0 || (inFlight > 0 && !isOver));
    }
}
