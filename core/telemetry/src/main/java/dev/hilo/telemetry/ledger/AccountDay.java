package dev.hilo.telemetry.ledger;

import dev.hilo.kernel.TenantId;
import java.time.LocalDate;

/**
 * What came from one source on one day (UTC), by the time at which it was received.
 *
 * @param missing how many of the source's messages were missing after the day's last one
 */
public record AccountDay(
        TenantId tenant, String source, LocalDate date, Counts counts, long missing) {

    AccountDay plus(Counts more, long missingNow) {
        return new AccountDay(tenant, source, date, counts.plus(more), missingNow);
    }
}
