package dev.hilo.jdbc.kernel;

import dev.hilo.jdbc.Database;
import dev.hilo.jdbc.Row;
import dev.hilo.kernel.Principal;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.announce.Announcement;
import dev.hilo.kernel.announce.Outbox;
import java.util.List;
import java.util.Map;

/** Thread-safe: all state is in the database. */
public final class SqlOutbox implements Outbox {

    private final Database database;

    public SqlOutbox(Database database) {
        this.database = database;
    }

    @Override
    public void append(Announcement announcement) {
        var sql = database.sql();
        sql.update("update announcement_counter set last = last + 1");
        sql.update(
                "insert into announcements values"
                        + " ((select last from announcement_counter), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                announcement.id(),
                announcement.tenant(),
                announcement.at(),
                announcement.actor().kind(),
                announcement.actor().id(),
                announcement.actor().name(),
                announcement.requestId(),
                announcement.address(),
                announcement.name(),
                announcement.subject(),
                announcement.details());
    }

    @Override
    public List<Announcement> after(long sequence, int limit) {
        return database.sql()
                .list(
                        "select * from announcements where sequence > ? order by sequence limit ?",
                        SqlOutbox::announcement,
                        sequence,
                        limit);
    }

    @Override
    public long position(String subscriber) {
        return database.sql()
                .first(
                        "select sequence from announcement_positions where subscriber = ?",
                        row -> row.number("sequence"),
                        subscriber)
                .orElse(0L);
    }

    @Override
    public void moveTo(String subscriber, long sequence) {
        database.sql()
                .update(
                        "insert into announcement_positions values (?, ?)"
                                + " on conflict (subscriber) do update"
                                + " set sequence = excluded.sequence",
                        subscriber,
                        sequence);
    }

    @Override
    public void trim(long sequence) {
        database.sql().update("delete from announcements where sequence <= ?", sequence);
    }

    @Override
    public Map<String, Long> erase(TenantId tenant) {
        long removed = database.sql().update("delete from announcements where tenant = ?", tenant);
        return Map.of("announcements", removed);
    }

    private static Announcement announcement(Row row) {
        return new Announcement(
                row.number("sequence"),
                row.uuid("id"),
                row.tenant("tenant"),
                row.instant("at"),
                new Principal(
                        row.constant("actor_kind", Principal.Kind.class),
                        row.text("actor_id"),
                        row.text("actor_name")),
                row.text("request_id"),
                row.text("address"),
                row.text("name"),
                row.text("subject"),
                row.map("details"));
    }
}
