package dev.hilo.telemetry.ledger;

import dev.hilo.kernel.Caller;
import dev.hilo.kernel.Page;
import dev.hilo.kernel.PageRequest;
import dev.hilo.kernel.Permissions;
import dev.hilo.kernel.Refusal;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.Transactions;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ledger as people read it: as it was last saved, a moment ago. Thread-safe. */
public final class LedgerReport {

    private static final String ACTION = "ledger.read";
    private static final int MOST_DAYS = 400;

    private final LedgerStore store;
    private final SequenceStore sequences;
    private final Transactions transactions;
    private final Permissions permissions;
    private final InstantSource clock;

    public LedgerReport(
            LedgerStore store,
            SequenceStore sequences,
            Transactions transactions,
            Permissions permissions,
            InstantSource clock) {
        this.store = store;
        this.sequences = sequences;
        this.transactions = transactions;
        this.permissions = permissions;
        this.clock = clock;
    }

    public Page<SourceReport> list(Caller caller, PageRequest page) {
        permissions.require(caller, ACTION, "tenant");
        return transactions.read(() -> {
            var accounts = store.list(caller.tenant(), page);
            var names = accounts.items().stream().map(Account::source).toList();
            var gaps = gaps(caller.tenant(), names);
            return accounts.map(account ->
                    new SourceReport(account, gaps.getOrDefault(account.source(), List.of())));
        });
    }

    public Optional<SourceReport> find(Caller caller, String name) {
        permissions.require(caller, ACTION, "tenant");
        return transactions.read(() -> {
            var gaps = gaps(caller.tenant(), List.of(name)).getOrDefault(name, List.of());
            return store.find(caller.tenant(), name)
                    .map(account -> new SourceReport(account, gaps));
        });
    }

    public SourceReport source(Caller caller, String name) {
        return find(caller, name).orElseThrow(() -> Refusal.notFound("source", name));
    }

    /** The days on which the source sent, newest first. */
    public List<AccountDay> days(Caller caller, String name) {
        permissions.require(caller, ACTION, "tenant");
        return transactions.read(() -> store.days(caller.tenant(), name, MOST_DAYS));
    }

    public Statement statement(Caller caller, LocalDate date) {
        permissions.require(caller, ACTION, "tenant");
        boolean isOver = date.isBefore(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return transactions.read(
                () -> Statement.of(date, isOver, store.day(caller.tenant(), date)));
    }

    private Map<String, List<Gap>> gaps(TenantId tenant, Collection<String> names) {
        var gaps = new HashMap<String, List<Gap>>();
        var judged = HistoryConsumer.JUDGES_GAPS.partition(0).toString();
        sequences
                .of(judged, tenant, names)
                .forEach(state -> gaps.put(state.source(), state.gaps()));
        return gaps;
    }
}
