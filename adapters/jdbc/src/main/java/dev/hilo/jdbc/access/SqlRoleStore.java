package dev.hilo.jdbc.access;

import dev.hilo.access.RoleStore;
import dev.hilo.access.policy.Role;
import dev.hilo.jdbc.Database;
import dev.hilo.jdbc.Row;
import dev.hilo.kernel.Key;
import dev.hilo.kernel.TenantId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Thread-safe: all state is in the database. */
public final class SqlRoleStore implements RoleStore {

    private final Database database;

    public SqlRoleStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Role> byKey(TenantId tenant, Key key) {
        return database.sql()
                .first(
                        "select * from roles where tenant = ? and key_folded = ?",
                        SqlRoleStore::role,
                        tenant,
                        key.folded());
    }

    @Override
    public List<Role> list(TenantId tenant) {
        return database.sql()
                .list(
                        "select * from roles where tenant = ? order by key_folded",
                        SqlRoleStore::role,
                        tenant);
    }

    @Override
    public void insert(Role role) {
        database.sql()
                .update(
                        "insert into roles values (?, ?, ?, ?, ?, ?, ?)",
                        role.tenant(),
                        role.key(),
                        role.key().folded(),
                        role.name(),
                        role.builtIn(),
                        GrantJson.of(role.grants()),
                        role.revision());
    }

    @Override
    public boolean update(Role role) {
        return database.sql()
                        .update(
                                "update roles set name = ?, grants = ?, revision = ?"
                                        + " where tenant = ? and key_folded = ? and revision = ?",
                                role.name(),
                                GrantJson.of(role.grants()),
                                role.revision(),
                                role.tenant(),
                                role.key().folded(),
                                role.revision() - 1)
                == 1;
    }

    @Override
    public void delete(TenantId tenant, Key key) {
        database.sql()
                .update(
                        "delete from roles where tenant = ? and key_folded = ?",
                        tenant,
                        key.folded());
    }

    @Override
    public Map<String, Long> erase(TenantId tenant) {
        long roles = database.sql().update("delete from roles where tenant = ?", tenant);
        return Map.of("roles", roles);
    }

    private static Role role(Row row) {
        return new Role(
                row.tenant("tenant"),
                row.key("key"),
                row.text("name"),
                row.flag("built_in"),
                GrantJson.grants(row.list("grants")),
                row.integer("revision"));
    }
}
