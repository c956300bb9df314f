package dev.hilo.jdbc.access;

import dev.hilo.access.Session;
import dev.hilo.access.SessionId;
import dev.hilo.access.SessionStore;
import dev.hilo.access.UserId;
import dev.hilo.access.secret.Secret;
import dev.hilo.access.secret.SecretHash;
import dev.hilo.jdbc.Database;
import dev.hilo.jdbc.Row;
import dev.hilo.kernel.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Thread-safe: all state is in the database. */
public final class SqlSessionStore implements SessionStore {

    private final Database database;

    public SqlSessionStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Session> find(SessionId id) {
        return database.sql()
                .first("select * from sessions where id = ?", SqlSessionStore::session, id.value());
    }

    @Override
    public List<Session> ofUser(TenantId tenant, UserId user) {
        return database.sql()
                .list(
                        "select * from sessions where tenant = ? and user_id = ? order by id desc",
                        SqlSessionStore::session,
                        tenant,
                        user.value());
    }

    @Override
    public void insert(Session session) {
        database.sql()
                .update(
                        "insert into sessions values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        session.id().value(),
                        session.tenant(),
                        session.user().value(),
                        session.seal().reveal(),
                        session.current().hex(),
                        session.authenticatedAt(),
                        session.startedAt(),
                        session.lastUsedAt(),
                        session.address(),
                        session.agent(),
                        session.previous().map(SecretHash::hex));
    }

    @Override
    public void update(Session session) {
        database.sql()
                .update(
                        "update sessions set secret = ?, previous = ?, authenticated_at = ?,"
                                + " last_used_at = ?, address = ?, agent = ? where id = ?",
                        session.current().hex(),
                        session.previous().map(SecretHash::hex),
                        session.authenticatedAt(),
                        session.lastUsedAt(),
                        session.address(),
                        session.agent(),
                        session.id().value());
    }

    @Override
    public void delete(SessionId id) {
        database.sql().update("delete from sessions where id = ?", id.value());
    }

    @Override
    public void deleteAll() {
        database.sql().update("delete from sessions");
    }

    @Override
    public void deleteLapsed(Instant usedBefore, Instant startedBefore) {
        database.sql()
                .update(
                        "delete from sessions where last_used_at < ? or started_at < ?",
                        usedBefore,
                        startedBefore);
    }

    @Override
    public Map<String, Long> erase(TenantId tenant) {
        long sessions = database.sql().update("delete from sessions where tenant = ?", tenant);
        return Map.of("sessions", sessions);
    }

    private static Session session(Row row) {
        return new Session(
                new SessionId(row.uuid("id")),
                row.tenant("tenant"),
                new UserId(row.uuid("user_id")),
                new Secret(row.text("seal")),
                new SecretHash(row.text("secret")),
                row.maybeText("previous").map(SecretHash::new),
                row.instant("authenticated_at"),
                row.instant("started_at"),
                row.instant("last_used_at"),
                row.text("address"),
                row.text("agent"));
    }
}
