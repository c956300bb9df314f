package dev.hilo.jdbc.access;

import dev.hilo.access.tenants.Receipt;
import dev.hilo.access.tenants.ReceiptStore;
import dev.hilo.jdbc.Database;
import dev.hilo.jdbc.Row;
import dev.hilo.kernel.Cursor;
import dev.hilo.kernel.Page;
import dev.hilo.kernel.PageRequest;
import dev.hilo.kernel.Principal;
import java.util.Map;
import java.util.TreeMap;

/** Thread-safe: all state is in the database. */
public final class SqlReceiptStore implements ReceiptStore {

    // Sorts after every identifier.
    private static final String BEYOND = "g";

    private final Database database;

    public SqlReceiptStore(Database database) {
        this.database = database;
    }

    @Override
    public void insert(Receipt receipt) {
        database.sql()
                .update(
                        "insert into receipts values (?, ?, ?, ?, ?, ?, ?)",
                        receipt.id(),
                        receipt.tenantKeyHash(),
                        receipt.erasedAt(),
                        receipt.erasedBy().kind(),
                        receipt.erasedBy().id(),
                        receipt.removed(),
                        receipt.lastAuditHash());
    }

    @Override
    public Page<Receipt> list(PageRequest page) {
        var rows =
                database.sql()
                        .list(
                                "select * from receipts where id < ? order by id desc limit ?",
                                SqlReceiptStore::receipt,
                                page.after(1).map(cursor -> cursor.key(0)).orElse(BEYOND),
                                page.limit() + 1);
        return Page.cut(rows, page.limit(), receipt -> Cursor.of(receipt.id()));
    }

    private static Receipt receipt(Row row) {
        return new Receipt(
                row.uuid("id"),
                row.text("tenant_key_hash"),
                row.instant("erased_at"),
                new Principal(
                        row.constant("erased_by_kind", Principal.Kind.class),
                        row.text("erased_by_id"),
                        ""),
                counts(row.map("removed")),
                row.text("last_audit_hash"));
    }

    private static Map<String, Long> counts(Map<String, Object> json) {
        var counts = new TreeMap<String, Long>();
        json.forEach((what, count) -> counts.put(what, ((Number) count).longValue()));
        return counts;
    }
}
