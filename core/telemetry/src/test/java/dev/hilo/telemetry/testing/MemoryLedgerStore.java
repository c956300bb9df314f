package dev.hilo.telemetry.testing;

import dev.hilo.kernel.Cursor;
import dev.hilo.kernel.Page;
import dev.hilo.kernel.PageRequest;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.testing.MemoryTransactions;
import dev.hilo.telemetry.ledger.Account;
import dev.hilo.telemetry.ledger.AccountDay;
import dev.hilo.telemetry.ledger.LedgerStore;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ledger in memory. Safe inside {@link MemoryTransactions}. */
public final class MemoryLedgerStore implements LedgerStore {

    private record Owned(TenantId tenant, String source) {}

    private record Dated(TenantId tenant, String source, LocalDate date) {}

    private final Map<String, Long> through = new HashMap<>();
    private final Map<Owned, Account> accounts = new HashMap<>();
    private final Map<Dated, AccountDay> days = new HashMap<>();

    public MemoryLedgerStore(MemoryTransactions transactions) {
        Undo.join(transactions, through);
        Undo.join(transactions, accounts);
        Undo.join(transactions, days);
    }

    @Override
    public Map<String, Long> countedThrough() {
        return Map.copyOf(through);
    }

    @Override
    public void save(
            Map<String, Long> countedThrough,
            Collection<Account> changedAccounts,
            Collection<AccountDay> changedDays) {
        through.putAll(countedThrough);
        changedAccounts.forEach(
                account -> accounts.put(new Owned(account.tenant(), account.source()), account));
        changedDays.forEach(
                day -> days.put(new Dated(day.tenant(), day.source(), day.date()), day));
    }

    @Override
    public Optional<Account> find(TenantId tenant, String source) {
        return Optional.ofNullable(accounts.get(new Owned(tenant, source)));
    }

    @Override
    public long count(TenantId tenant) {
        return of(tenant).count();
    }

    @Override
    public Page<Account> list(TenantId tenant, PageRequest page) {
        var after = page.after(1).map(cursor -> cursor.key(0)).orElse("");
        var rows = of(tenant).filter(account -> account.source().compareTo(after) > 0).toList();
        return Page.cut(rows, page.limit(), account -> Cursor.of(account.source()));
    }

    @Override
    public Optional<AccountDay> day(TenantId tenant, String source, LocalDate date) {
        return Optional.ofNullable(days.get(new Dated(tenant, source, date)));
    }

    @Override
    public List<AccountDay> day(TenantId tenant, LocalDate date) {
        return days(tenant, day -> day.date().equals(date));
    }

    @Override
    public List<AccountDay> days(TenantId tenant, String source, int most) {
        return days(tenant, day -> day.source().equals(source)).stream().limit(most).toList();
    }

    @Override
    public Map<TenantId, Long> missing() {
        return accounts.values().stream()
                .collect(
                        Collectors.groupingBy(
                                Account::tenant, Collectors.summingLong(Account::missing)));
    }

    @Override
    public void forgetBefore(TenantId tenant, LocalDate date) {
        days.keySet()
                .removeIf(dated -> dated.tenant().equals(tenant) && dated.date().isBefore(date));
    }

    @Override
    public Map<String, Long> erase(TenantId tenant) {
        long count = count(tenant);
        accounts.keySet().removeIf(owned -> owned.tenant().equals(tenant));
        days.keySet().removeIf(dated -> dated.tenant().equals(tenant));
        return Map.of("sources", count);
    }

    private Stream<Account> of(TenantId tenant) {
        return accounts.values().stream()
                .filter(account -> account.tenant().equals(tenant))
                .sorted(Comparator.comparing(Account::source));
    }

    private List<AccountDay> days(TenantId tenant, Predicate<AccountDay> wanted) {
        return days.values().stream()
                .filter(day -> day.tenant().equals(tenant))
                .filter(wanted)
                .sorted(
                        Comparator.comparing(AccountDay::date)
                                .reversed()
                                .thenComparing(AccountDay::source))
                .toList();
    }
}
