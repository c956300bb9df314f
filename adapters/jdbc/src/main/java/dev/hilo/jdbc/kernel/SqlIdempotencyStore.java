package dev.hilo.jdbc.kernel;

import dev.hilo.jdbc.Database;
import dev.hilo.kernel.Idempotency;
import dev.hilo.kernel.TenantId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Thread-safe: all state is in the database. */
public final class SqlIdempotencyStore implements Idempotency.Store {

    private final Database database;

    public SqlIdempotencyStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Idempotency.Entry> find(TenantId tenant, String principal, String key) {
        return database.sql()
                .first(
                        "select * from idempotency"
                                + " where tenant = ? and principal = ? and key = ?",
                        row ->
                                new Idempotency.Entry(
                                        row.text("key"),
                                        row.text("fingerprint"),
                                        new Idempotency.Answer(
                                                row.integer("status"),
                                                row.text("location"),
                                                row.text("body")),
                                        row.instant("at")),
                        tenant,
                        principal,
                        key);
    }

    @Override
    public void insert(TenantId tenant, String principal, Idempotency.Entry entry) {
        database.sql()
                .update(
                        "insert into idempotency values (?, ?, ?, ?, ?, ?, ?, ?)",
                        tenant,
                        principal,
                        entry.key(),
                        entry.fingerprint(),
                        entry.answer().status(),
                        entry.answer().location(),
                        entry.answer().body(),
                        entry.at());
    }

    @Override
    public void deleteBefore(Instant time) {
        database.sql().update("delete from idempotency where at < ?", time);
    }

    @Override
    public Map<String, Long> erase(TenantId tenant) {
        long removed = database.sql().update("delete from idempotency where tenant = ?", tenant);
        // Whoever founded the tenant may have done so under a key: that answer names it.
        database.sql().update("delete from idempotency where location like '%/' || ?", tenant);
        return Map.of("remembered answers", removed);
    }
}
