package dev.hilo.jdbc.access;

import dev.hilo.access.ApiToken;
import dev.hilo.access.ApiTokenStore;
import dev.hilo.access.secret.SecretHash;
import dev.hilo.jdbc.Database;
import dev.hilo.jdbc.Row;
import dev.hilo.kernel.Cursor;
import dev.hilo.kernel.Page;
import dev.hilo.kernel.PageRequest;
import dev.hilo.kernel.Principal;
import dev.hilo.kernel.TenantId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Thread-safe: all state is in the database. */
public final class SqlApiTokenStore implements ApiTokenStore {

    // Sorts after every identifier.
    private static final String BEYOND = "g";

    private final Database database;

    public SqlApiTokenStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Kept> byPrefix(String prefix) {
        return database.sql()
                .first(
                        "select * from api_tokens where prefix = ?",
                        row -> new Kept(token(row), new SecretHash(row.text("secret"))),
                        prefix);
    }

    @Override
    public Optional<ApiToken> find(TenantId tenant, UUID id) {
        return database.sql()
                .first(
                        "select * from api_tokens where tenant = ? and id = ?",
                        SqlApiTokenStore::token,
                        tenant,
                        id);
    }

    @Override
    public Page<ApiToken> list(TenantId tenant, PageRequest page) {
        var rows =
                database.sql()
                        .list(
                                "select * from api_tokens where tenant = ? and id < ?"
                                        + " order by id desc limit ?",
                                SqlApiTokenStore::token,
                                tenant,
                                page.after(1).map(cursor -> cursor.key(0)).orElse(BEYOND),
                                page.limit() + 1);
        return Page.cut(rows, page.limit(), token -> Cursor.of(token.id()));
    }

    @Override
    public void insert(ApiToken token, SecretHash secret) {
        database.sql()
                .update(
                        "insert into api_tokens values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        token.id(),
                        token.tenant(),
                        token.name(),
                        token.prefix(),
                        secret.hex(),
                        GrantJson.of(token.scopes()),
                        token.createdBy().kind(),
                        token.createdBy().id(),
                        token.createdBy().name(),
                        token.createdAt(),
                        token.lastUsedAt(),
                        token.expiresAt(),
                        token.revokedAt());
    }

    @Override
    public void revoke(UUID id, Instant at) {
        database.sql().update("update api_tokens set revoked_at = ? where id = ?", at, id);
    }

    @Override
    public void used(UUID id, Instant at) {
        database.sql().update("update api_tokens set last_used_at = ? where id = ?", at, id);
    }

    @Override
    public Map<String, Long> erase(TenantId tenant) {
        long tokens = database.sql().update("delete from api_tokens where tenant = ?", tenant);
        return Map.of("tokens", tokens);
    }

    private static ApiToken token(Row row) {
        return new ApiToken(
                row.uuid("id"),
                row.tenant("tenant"),
                row.text("name"),
                row.text("prefix"),
                GrantJson.grants(row.list("scopes")),
                new Principal(
                        row.constant("created_by_kind", Principal.Kind.class),
                        row.text("created_by_id"),
                        row.text("created_by_name")),
                row.instant("created_at"),
                row.maybeInstant("last_used_at"),
                row.maybeInstant("expires_at"),
                row.maybeInstant("revoked_at"));
    }
}
