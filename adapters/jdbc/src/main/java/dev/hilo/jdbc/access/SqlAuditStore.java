package dev.hilo.jdbc.access;

import dev.hilo.access.audit.AuditChain;
import dev.hilo.access.audit.AuditEntry;
import dev.hilo.access.audit.AuditFilter;
import dev.hilo.access.audit.AuditRow;
import dev.hilo.access.audit.AuditStore;
import dev.hilo.jdbc.Database;
import dev.hilo.jdbc.Row;
import dev.hilo.kernel.Cursor;
import dev.hilo.kernel.Page;
import dev.hilo.kernel.PageRequest;
import dev.hilo.kernel.Principal;
import dev.hilo.kernel.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Thread-safe: all state is in the database. */
public final class SqlAuditStore implements AuditStore {

    private final Database database;

    public SqlAuditStore(Database database) {
        this.database = database;
    }

    @Override
    public AuditChain chain(TenantId tenant) {
        return database.sql()
                .first(
                        "select * from audit_chains where tenant = ?",
                        row ->
                                new AuditChain(
                                        tenant,
                                        row.number("first"),
                                        row.text("anchor"),
                                        row.number("last"),
                                        row.text("head")),
                        tenant)
                .orElseGet(() -> AuditChain.empty(tenant));
    }

    @Override
    public void append(AuditRow row, AuditChain ending) {
        var entry = row.entry();
        database.sql()
                .update(
                        "insert into audit_rows values"
                                + " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        entry.tenant(),
                        row.seq(),
                        entry.at(),
                        entry.actor().kind(),
                        entry.actor().id(),
                        entry.actor().name(),
                        entry.action(),
                        entry.subject(),
                        entry.subjectName(),
                        entry.outcome(),
                        entry.details(),
                        entry.address(),
                        entry.requestId(),
                        row.previous(),
                        row.hash());
        keep(ending);
    }

    @Override
    public Page<AuditRow> list(TenantId tenant, AuditFilter filter, PageRequest page) {
        var question = AuditQuestion.of(filter);
        long before = page.after(1).map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
        var rows =
                database.sql()
                        .list(
                                "select * from audit_rows where tenant = ? and seq < ?"
                                        + question.condition()
                                        + " order by seq desc limit ?",
                                SqlAuditStore::row,
                                question.arguments(tenant, before, page.limit() + 1));
        return Page.cut(rows, page.limit(), row -> Cursor.of(row.seq()));
    }

    @Override
    public List<AuditRow> after(TenantId tenant, long seq, int limit) {
        return database.sql()
                .list(
                        "select * from audit_rows where tenant = ? and seq > ?"
                                + " order by seq limit ?",
                        SqlAuditStore::row,
                        tenant,
                        seq,
                        limit);
    }

    @Override
    public Optional<AuditRow> lastBefore(TenantId tenant, Instant time) {
        return database.sql()
                .first(
                        "select * from audit_rows where tenant = ? and at < ?"
                                + " order by seq desc limit 1",
                        SqlAuditStore::row,
                        tenant,
                        time);
    }

    @Override
    public void shorten(AuditChain beginning) {
        database.sql()
                .update(
                        "delete from audit_rows where tenant = ? and seq < ?",
                        beginning.tenant(),
                        beginning.first());
        keep(beginning);
    }

    @Override
    public Map<String, Long> erase(TenantId tenant) {
        database.sql().update("delete from audit_chains where tenant = ?", tenant);
        long rows = database.sql().update("delete from audit_rows where tenant = ?", tenant);
        return Map.of("auditRows", rows);
    }

    private void keep(AuditChain chain) {
        database.sql()
                .update(
                        "insert into audit_chains values (?, ?, ?, ?, ?)"
                                + " on conflict (tenant) do update set first = excluded.first,"
                                + " anchor = excluded.anchor, last = excluded.last,"
                                + " head = excluded.head",
                        chain.tenant(),
                        chain.first(),
                        chain.anchor(),
                        chain.last(),
                        chain.head());
    }

    private static AuditRow row(Row row) {
        return new AuditRow(
                new AuditEntry(
                        row.tenant("tenant"),
                        row.instant("at"),
                        new Principal(
                                row.constant("actor_kind", Principal.Kind.class),
                                row.text("actor_id"),
                                row.text("actor_name")),
                        row.text("action"),
                        row.text("subject"),
                        row.text("subject_name"),
                        row.constant("outcome", AuditEntry.Outcome.class),
                        row.map("details"),
                        row.text("address"),
                        row.text("request_id")),
                row.number("seq"),
                row.text("previous"),
                row.text("hash"));
    }
}
