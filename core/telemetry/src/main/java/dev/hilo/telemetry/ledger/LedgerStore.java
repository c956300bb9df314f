package dev.hilo.telemetry.ledger;

import dev.hilo.kernel.Page;
import dev.hilo.kernel.PageRequest;
import dev.hilo.kernel.TenantData;
import dev.hilo.kernel.TenantId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the ledger is kept; called inside a transaction. */
public interface LedgerStore extends TenantData {

    /** By partition: the first offset whose entry is not counted yet; 0 for one not named. */
    Map<String, Long> countedThrough();

    /** Replaces these accounts and days, and the offsets of these partitions. */
    void save(
            Map<String, Long> countedThrough,
            Collection<Account> accounts,
            Collection<AccountDay> days);

    Optional<Account> find(TenantId tenant, String source);

    long count(TenantId tenant);

    /** Ordered by source. */
    Page<Account> list(TenantId tenant, PageRequest page);

    Optional<AccountDay> day(TenantId tenant, String source, LocalDate date);

    /** All sources of one day, ordered by source. */
    List<AccountDay> day(TenantId tenant, LocalDate date);

    /** The days of one source, newest first. */
    List<AccountDay> days(TenantId tenant, String source, int most);

    /** By tenant: how many messages are missing. */
    Map<TenantId, Long> missing();

    /** Forgets the days before a date; what was counted stays in the accounts. */
    void forgetBefore(TenantId tenant, LocalDate date);
}
