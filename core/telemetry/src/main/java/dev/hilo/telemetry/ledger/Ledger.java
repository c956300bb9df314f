package dev.hilo.telemetry.ledger;

import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.Transactions;
import dev.hilo.telemetry.Frame;
import dev.hilo.telemetry.history.FramePosition;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The accounts while they are counted: what changed since it was last saved stays here, and each
 * partition's offset with it, so that both are saved together. For one thread at a time.
 */
final class Ledger {

    /** Sources beyond so many of a tenant are counted together. */
    static final int MOST_SOURCES = 10_000;

    private static final long DAY_MICROS = 86_400_000_000L;

    private record Dated(Source source, long day) {}

    /** What changed, at one moment. */
    record Unsaved(
            Map<String, Long> countedThrough,
            Collection<Account> accounts,
            Collection<AccountDay> days) {

        Unsaved only(Predicate<TenantId> exists) {
            return new Unsaved(
                    countedThrough,
                    accounts.stream().filter(account -> exists.test(account.tenant())).toList(),
                    days.stream().filter(day -> exists.test(day.tenant())).toList());
        }
    }

    private final LedgerStore store;
    private final Transactions transactions;
    private final LedgerWitness witness;
    private final Map<String, Long> countedThrough;
    private final Map<Source, Account> accounts = new HashMap<>();
    private final Map<Dated, AccountDay> days = new HashMap<>();
    private final Map<TenantId, Long> sources = new HashMap<>();
    private final Set<Source> changedAccounts = new HashSet<>();
    private final Set<Dated> changedDays = new HashSet<>();
    private long newestDay = Long.MIN_VALUE;

    Ledger(LedgerStore store, Transactions transactions, LedgerWitness witness) {
        this.store = store;
        this.transactions = transactions;
        this.witness = witness;
        this.countedThrough = new HashMap<>(transactions.read(store::countedThrough));
    }

    /** Under which name the sender of the frame is counted. */
    Source source(Frame frame) {
        var source = new Source(frame.tenant(), frame.source());
        return isKnown(source) || sources(source.tenant()) < MOST_SOURCES
                ? source
                : new Source(source.tenant(), Account.OTHERS);
    }

    /** Counts an entry of the log, unless it was counted before. */
    void count(FramePosition at, Frame frame, Source source, Judged judged, Counts history) {
        if (at.offset() < countedThrough.getOrDefault(at.partition(), 0L)) {
            return;
        }
        countedThrough.put(at.partition(), at.offset() + 1);
        var counts = Counts.broughtBy(frame).plus(history);
        var account = account(source, frame.receivedAt()).plus(counts, frame.receivedAt(), judged);
        accounts.put(source, account);
        changedAccounts.add(source);
        var dated = new Dated(source, Math.floorDiv(frame.receivedAt(), DAY_MICROS));
        days.put(dated, day(dated).plus(counts, account.missing()));
        changedDays.add(dated);
        newestDay = Math.max(newestDay, dated.day());
        witness.counted(source.tenant(), counts);
    }

    /** Counts nothing of an entry that is nobody's any more. */
    void passOver(FramePosition at) {
        countedThrough.merge(at.partition(), at.offset() + 1, Math::max);
    }

    boolean isChanged() {
        return !changedAccounts.isEmpty();
    }

    /** What has changed since the last time. Days that are over and saved are let go of. */
    Unsaved take() {
        days.keySet().removeIf(dated -> dated.day() < newestDay && !changedDays.contains(dated));
        var taken =
                new Unsaved(
                        Map.copyOf(countedThrough),
                        changedAccounts.stream().map(accounts::get).toList(),
                        changedDays.stream().map(days::get).toList());
        changedAccounts.clear();
        changedDays.clear();
        return taken;
    }

    /** What was taken has not been saved. */
    void stillChanged(Unsaved taken) {
        for (var account : taken.accounts()) {
            var source = new Source(account.tenant(), account.source());
            if (accounts.containsKey(source)) {
                changedAccounts.add(source);
            }
        }
        for (var day : taken.days()) {
            var dated = new Dated(new Source(day.tenant(), day.source()), day.date().toEpochDay());
            if (days.containsKey(dated)) {
                changedDays.add(dated);
            }
        }
    }

    void forget(TenantId tenant) {
        accounts.keySet().removeIf(source -> source.tenant().equals(tenant));
        changedAccounts.removeIf(source -> source.tenant().equals(tenant));
        days.keySet().removeIf(dated -> dated.source().tenant().equals(tenant));
        changedDays.removeIf(dated -> dated.source().tenant().equals(tenant));
        sources.remove(tenant);
    }

    private boolean isKnown(Source source) {
        if (accounts.containsKey(source)) {
            return true;
        }
        var kept = transactions.read(() -> store.find(source.tenant(), source.name()));
        kept.ifPresent(account -> accounts.put(source, account));
        return kept.isPresent();
    }

    private Account account(Source source, long at) {
        isKnown(source);
        var known = accounts.get(source);
        if (known != null) {
            return known;
        }
        sources.put(source.tenant(), sources(source.tenant()) + 1);
        return Account.opened(source.tenant(), source.name(), at);
    }

    private AccountDay day(Dated dated) {
        var day = days.get(dated);
        return day == null ? kept(dated) : day;
    }

    private AccountDay kept(Dated dated) {
        var source = dated.source();
        var date = LocalDate.ofEpochDay(dated.day());
        return transactions
                .read(() -> store.day(source.tenant(), source.name(), date))
                .orElseGet(
                        () -> new AccountDay(source.tenant(), source.name(), date, Counts.NONE, 0));
    }

    private long sources(TenantId tenant) {
        return sources.computeIfAbsent(tenant, _ -> transactions.read(() -> store.count(tenant)));
    }
}
