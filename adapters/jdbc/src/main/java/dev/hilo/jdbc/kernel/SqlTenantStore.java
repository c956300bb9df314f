package dev.hilo.jdbc.kernel;

import dev.hilo.jdbc.Database;
import dev.hilo.jdbc.Row;
import dev.hilo.kernel.Cursor;
import dev.hilo.kernel.Key;
import dev.hilo.kernel.Page;
import dev.hilo.kernel.PageRequest;
import dev.hilo.kernel.Retention;
import dev.hilo.kernel.Tenant;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.TenantStore;
import java.util.Optional;

/** Thread-safe: all state is in the database. */
public final class SqlTenantStore implements TenantStore {

    private final Database database;

    public SqlTenantStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Tenant> byId(TenantId id) {
        return database.sql()
                .first("select * from tenants where id = ?", SqlTenantStore::tenant, id);
    }

    @Override
    public Optional<Tenant> byKey(Key key) {
        return database.sql()
                .first(
                        "select * from tenants where key_folded = ?",
                        SqlTenantStore::tenant,
                        key.folded());
    }

    @Override
    public Page<Tenant> list(PageRequest page) {
        var after = page.after(1).map(cursor -> cursor.key(0)).orElse("");
        var rows =
                database.sql()
                        .list(
                                "select * from tenants where key_folded > ?"
                                        + " order by key_folded limit ?",
                                SqlTenantStore::tenant,
                                after,
                                page.limit() + 1);
        return Page.cut(rows, page.limit(), tenant -> Cursor.of(tenant.key().folded()));
    }

    @Override
    public void insert(Tenant tenant) {
        database.sql()
                .update(
                        "insert into tenants values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        tenant.id(),
                        tenant.key(),
                        tenant.key().folded(),
                        tenant.name(),
                        tenant.region(),
                        tenant.retention().rawDays(),
                        tenant.retention().rollupDays(),
                        tenant.retention().auditDays(),
                        tenant.suspended(),
                        tenant.createdAt(),
                        tenant.revision());
    }

    @Override
    public boolean update(Tenant tenant) {
        return database.sql()
                        .update(
                                "update tenants set name = ?, region = ?, raw_days = ?,"
                                        + " rollup_days = ?, audit_days = ?, suspended = ?,"
                                        + " revision = ? where id = ? and revision = ?",
                                tenant.name(),
                                tenant.region(),
                                tenant.retention().rawDays(),
                                tenant.retention().rollupDays(),
                                tenant.retention().auditDays(),
                                tenant.suspended(),
                                tenant.revision(),
                                tenant.id(),
                                tenant.revision() - 1)
                == 1;
    }

    @Override
    public void delete(TenantId id) {
        database.sql().update("delete from tenants where id = ?", id);
    }

    private static Tenant tenant(Row row) {
        return new Tenant(
                row.tenant("id"),
                row.key("key"),
                row.text("name"),
                row.text("region"),
                new Retention(
                        row.integer("raw_days"),
                        row.integer("rollup_days"),
                        row.integer("audit_days")),
                row.flag("suspended"),
                row.instant("created_at"),
                row.integer("revision"));
    }
}
