package dev.hilo.jdbc.access;

import dev.hilo.access.Language;
import dev.hilo.access.User;
import dev.hilo.access.UserId;
import dev.hilo.access.UserSettings;
import dev.hilo.access.UserStore;
import dev.hilo.access.secret.PasswordHash;
import dev.hilo.jdbc.Database;
import dev.hilo.jdbc.Row;
import dev.hilo.kernel.Cursor;
import dev.hilo.kernel.Key;
import dev.hilo.kernel.Page;
import dev.hilo.kernel.PageRequest;
import dev.hilo.kernel.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Thread-safe: all state is in the database. */
public final class SqlUserStore implements UserStore {

    private final Database database;

    public SqlUserStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<User> byId(TenantId tenant, UserId id) {
        return database.sql()
                .first(
                        "select * from users where tenant = ? and id = ?",
                        this::user,
                        tenant,
                        id.value());
    }

    @Override
    public Optional<User> byKey(TenantId tenant, Key key) {
        return database.sql()
                .first(
                        "select * from users where tenant = ? and key_folded = ?",
                        this::user,
                        tenant,
                        key.folded());
    }

    @Override
    public Page<User> list(TenantId tenant, PageRequest page) {
        var rows =
                database.sql()
                        .list(
                                "select * from users where tenant = ? and key_folded > ?"
                                        + " order by key_folded limit ?",
                                this::user,
                                tenant,
                                page.after(1).map(cursor -> cursor.key(0)).orElse(""),
                                page.limit() + 1);
        return Page.cut(rows, page.limit(), user -> Cursor.of(user.key().folded()));
    }

    @Override
    public void insert(User user, PasswordHash password) {
        var settings = user.settings();
        database.sql()
                .update(
                        "insert into users values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        user.id().value(),
                        user.tenant(),
                        user.key(),
                        user.key().folded(),
                        settings.name(),
                        settings.email(),
                        settings.language(),
                        settings.enabled(),
                        password.encoded(),
                        user.passwordTemporary(),
                        user.lastSignInAt(),
                        user.createdAt(),
                        user.revision());
        insertRoles(user);
    }

    @Override
    public boolean update(User user) {
        var settings = user.settings();
        int changed =
                database.sql()
                        .update(
                                "update users set name = ?, email = ?, language = ?, enabled = ?,"
                                        + " revision = ? where tenant = ? and id = ?"
                                        + " and revision = ?",
                                settings.name(),
                                settings.email(),
                                settings.language(),
                                settings.enabled(),
                                user.revision(),
                                user.tenant(),
                                user.id().value(),
                                user.revision() - 1);
        if (changed == 1) {
            database.sql().update("delete from user_roles where user_id = ?", user.id().value());
            insertRoles(user);
        }
        return changed == 1;
    }

    @Override
    public Optional<PasswordHash> password(UserId id) {
        return database.sql()
                .first(
                        "select password from users where id = ?",
                        row -> new PasswordHash(row.text("password")),
                        id.value());
    }

    @Override
    public void changePassword(UserId id, PasswordHash password) {
        database.sql()
                .update(
                        "update users set password = ?, password_temporary = 0 where id = ?",
                        password.encoded(),
                        id.value());
    }

    @Override
    public void lendPassword(UserId id, PasswordHash password) {
        database.sql()
                .update(
                        "update users set password = ?, password_temporary = 1 where id = ?",
                        password.encoded(),
                        id.value());
    }

    @Override
    public void strengthenPassword(UserId id, PasswordHash password) {
        database.sql()
                .update(
                        "update users set password = ? where id = ?",
                        password.encoded(),
                        id.value());
    }

    @Override
    public void signedIn(UserId id, Instant at) {
        database.sql().update("update users set last_sign_in_at = ? where id = ?", at, id.value());
    }

    @Override
    public int holders(TenantId tenant, Key role) {
        return (int)
                database.sql()
                        .number(
                                "select count(*) from user_roles"
                                        + " where tenant = ? and role_folded = ?",
                                tenant,
                                role.folded());
    }

    @Override
    public int enabledHolders(TenantId tenant, Key role) {
        return (int)
                database.sql()
                        .number(
                                "select count(*) from user_roles join users on users.id = user_id"
                                        + " where user_roles.tenant = ? and role_folded = ?"
                                        + " and enabled = 1",
                                tenant,
                                role.folded());
    }

    @Override
    public Map<String, Long> erase(TenantId tenant) {
        database.sql().update("delete from user_roles where tenant = ?", tenant);
        long users = database.sql().update("delete from users where tenant = ?", tenant);
        return Map.of("users", users);
    }

    private void insertRoles(User user) {
        for (int i = 0; i < user.roles().size(); i++) {
            var role = user.roles().get(i);
            database.sql()
                    .update(
                            "insert into user_roles values (?, ?, ?, ?, ?)",
                            user.id().value(),
                            user.tenant(),
                            i,
                            role,
                            role.folded());
        }
    }

    private User user(Row row) {
        return new User(
                new UserId(row.uuid("id")),
                row.tenant("tenant"),
                row.key("key"),
                new UserSettings(
                        row.text("name"),
                        row.maybeText("email"),
                        row.constant("language", Language.class),
                        roles(row),
                        row.flag("enabled")),
                row.flag("password_temporary"),
                row.maybeInstant("last_sign_in_at"),
                row.instant("created_at"),
                row.integer("revision"));
    }

    private List<Key> roles(Row row) {
        return database.sql()
                .list(
                        "select role from user_roles where user_id = ? order by position",
                        role -> role.key("role"),
                        row.uuid("id"));
    }
}
