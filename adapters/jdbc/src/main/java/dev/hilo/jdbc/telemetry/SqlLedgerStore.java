package dev.hilo.jdbc.telemetry;

import dev.hilo.jdbc.Database;
import dev.hilo.jdbc.Row;
import dev.hilo.kernel.Cursor;
import dev.hilo.kernel.Page;
import dev.hilo.kernel.PageRequest;
import dev.hilo.kernel.TenantId;
import dev.hilo.telemetry.Frame.Sequence;
import dev.hilo.telemetry.ledger.Account;
import dev.hilo.telemetry.ledger.AccountDay;
import dev.hilo.telemetry.ledger.Counts;
import dev.hilo.telemetry.ledger.LedgerStore;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Thread-safe: all state is in the database. */
public final class SqlLedgerStore implements LedgerStore {

    private final Database database;

    public SqlLedgerStore(Database database) {
        this.database = database;
    }

    @Override
    public Map<String, Long> countedThrough() {
        var through = new HashMap<String, Long>();
        database.sql()
                .list(
                        "select * from ledger_through",
                        row -> through.put(row.text("partition"), row.number("next_offset")));
        return through;
    }

    @Override
    public void save(
            Map<String, Long> countedThrough,
            Collection<Account> accounts,
            Collection<AccountDay> days) {
        var sql = database.sql();
        sql.batch(
                "insert or replace into ledger_accounts"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                accounts.stream().map(SqlLedgerStore::values).toList());
        sql.batch(
                "insert or replace into ledger_days values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                days.stream().map(SqlLedgerStore::values).toList());
        sql.batch(
                "insert or replace into ledger_through values (?, ?)",
                countedThrough.entrySet().stream()
                        .map(entry -> new Object[] {entry.getKey(), entry.getValue()})
                        .toList());
    }

    @Override
    public Optional<Account> find(TenantId tenant, String source) {
        return database.sql()
                .first(
                        "select * from ledger_accounts where tenant = ? and source = ?",
                        SqlLedgerStore::account,
                        tenant,
                        source);
    }

    @Override
    public long count(TenantId tenant) {
        return database.sql()
                .number("select count(*) from ledger_accounts where tenant = ?", tenant);
    }

    @Override
    public Page<Account> list(TenantId tenant, PageRequest page) {
        var rows =
                database.sql()
                        .list(
                                "select * from ledger_accounts where tenant = ? and source > ?"
                                        + " order by source limit ?",
                                SqlLedgerStore::account,
                                tenant,
                                page.after(1).map(cursor -> cursor.key(0)).orElse(""),
                                page.limit() + 1);
        return Page.cut(rows, page.limit(), account -> Cursor.of(account.source()));
    }

    @Override
    public Optional<AccountDay> day(TenantId tenant, String source, LocalDate date) {
        return database.sql()
                .first(
                        "select * from ledger_days"
                                + " where tenant = ? and source = ? and date = ?",
                        SqlLedgerStore::day,
                        tenant,
                        source,
                        date.toString());
    }

    @Override
    public List<AccountDay> day(TenantId tenant, LocalDate date) {
        return database.sql()
                .list(
                        "select * from ledger_days where tenant = ? and date = ? order by source",
                        SqlLedgerStore::day,
                        tenant,
                        date.toString());
    }

    @Override
    public List<AccountDay> days(TenantId tenant, String source, int most) {
        return database.sql()
                .list(
                        "select * from ledger_days where tenant = ? and source = ?"
                                + " order by date desc limit ?",
                        SqlLedgerStore::day,
                        tenant,
                        source,
                        most);
    }

    @Override
    public Map<TenantId, Long> missing() {
        var missing = new HashMap<TenantId, Long>();
        database.sql()
                .list(
                        "select tenant, sum(missing) as missing from ledger_accounts"
                                + " group by tenant",
                        row -> missing.put(row.tenant("tenant"), row.number("missing")));
        return missing;
    }

    @Override
    public void forgetBefore(TenantId tenant, LocalDate date) {
        database.sql()
                .update(
                        "delete from ledger_days where tenant = ? and date < ?",
                        tenant,
                        date.toString());
    }

    @Override
    public Map<String, Long> erase(TenantId tenant) {
        long readings =
                database.sql()
                        .number(
                                "select coalesce(sum(stored), 0) from ledger_accounts"
                                        + " where tenant = ?",
                                tenant);
        database.sql().update("delete from ledger_days where tenant = ?", tenant);
        long sources =
                database.sql().update("delete from ledger_accounts where tenant = ?", tenant);
        return Map.of("sources", sources, "readings", readings);
    }

    private static Object[] values(Account account) {
        var counts = account.counts();
        return new Object[] {
            account.tenant(),
            account.source(),
            counts.received(),
            counts.refused(),
            counts.stored(),
            counts.duplicates(),
            counts.corrected(),
            counts.late(),
            counts.maxLateness(),
            account.firstSeen(),
            account.lastSeen(),
            account.newest().map(Sequence::epoch),
            account.newest().map(Sequence::number),
            account.missing()
        };
    }

    private static Object[] values(AccountDay day) {
        var counts = day.counts();
        return new Object[] {
            day.tenant(),
            day.date().toString(),
            day.source(),
            counts.received(),
            counts.refused(),
            counts.stored(),
            counts.duplicates(),
            counts.corrected(),
            counts.late(),
            counts.maxLateness(),
            day.missing()
        };
    }

    private static Account account(Row row) {
        return new Account(
                row.tenant("tenant"),
                row.text("source"),
                counts(row),
                row.number("first_seen"),
                row.number("last_seen"),
                row.maybeText("epoch")
                        .map(epoch -> new Sequence(Long.parseLong(epoch), row.number("number"))),
                row.number("missing"));
    }

    private static AccountDay day(Row row) {
        return new AccountDay(
                row.tenant("tenant"),
                row.text("source"),
                LocalDate.parse(row.text("date")),
                counts(row),
                row.number("missing"));
    }

    private static Counts counts(Row row) {
        var refused = new TreeMap<String, Long>();
        row.map("refused").forEach((code, n) -> refused.put(code, ((Number) n).longValue()));
        return new Counts(
                row.number("received"),
                refused,
                row.number("stored"),
                row.number("duplicates"),
                row.number("corrected"),
                row.number("late"),
                row.number("max_lateness"));
    }
}
