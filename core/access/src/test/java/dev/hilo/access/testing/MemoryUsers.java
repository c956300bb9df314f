package dev.hilo.access.testing;

import dev.hilo.access.User;
import dev.hilo.access.UserId;
import dev.hilo.access.UserStore;
import dev.hilo.access.secret.PasswordHash;
import dev.hilo.kernel.Key;
import dev.hilo.kernel.Page;
import dev.hilo.kernel.PageRequest;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.testing.MemoryTransactions;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Users in memory. Safe inside {@link MemoryTransactions}. */
public final class MemoryUsers implements UserStore {

    private record Row(User user, PasswordHash password) {}

    private final MemoryRows<UserId, Row> rows;

    public MemoryUsers(MemoryTransactions transactions) {
        this.rows = new MemoryRows<>(transactions);
    }

    @Override
    public Optional<User> byId(TenantId tenant, UserId id) {
        return of(tenant).filter(user -> user.id().equals(id)).findFirst();
    }

    @Override
    public Optional<User> byKey(TenantId tenant, Key key) {
        return of(tenant).filter(user -> user.key().equals(key)).findFirst();
    }

    @Override
    public Page<User> list(TenantId tenant, PageRequest page) {
        return MemoryRows.page(
                of(tenant), user -> user.key().folded(), Comparator.naturalOrder(), page);
    }

    @Override
    public void insert(User user, PasswordHash password) {
        rows.map().put(user.id(), new Row(user, password));
    }

    @Override
    public boolean update(User user) {
        var before = byId(user.tenant(), user.id());
        if (before.isEmpty() || before.get().revision() != user.revision() - 1) {
            return false;
        }
        change(
                user.id(),
                row ->
                        new Row(
                                copy(
                                        user,
                                        row.user().passwordTemporary(),
                                        row.user().lastSignInAt()),
                                row.password()));
        return true;
    }

    @Override
    public Optional<PasswordHash> password(UserId id) {
        return Optional.ofNullable(rows.map().get(id)).map(Row::password);
    }

    @Override
    public void changePassword(UserId id, PasswordHash password) {
        change(id, row -> new Row(copy(row.user(), false, row.user().lastSignInAt()), password));
    }

    @Override
    public void lendPassword(UserId id, PasswordHash password) {
        change(id, row -> new Row(copy(row.user(), true, row.user().lastSignInAt()), password));
    }

    @Override
    public void strengthenPassword(UserId id, PasswordHash password) {
        change(id, row -> new Row(row.user(), password));
    }

    @Override
    public void signedIn(UserId id, Instant at) {
        change(
                id,
                row ->
                        new Row(
                                copy(row.user(), row.user().passwordTemporary(), Optional.of(at)),
                                row.password()));
    }

    @Override
    public int holders(TenantId tenant, Key role) {
        return (int) of(tenant).filter(user -> user.roles().contains(role)).count();
    }

    @Override
    public int enabledHolders(TenantId tenant, Key role) {
        return (int)
                of(tenant).filter(user -> user.enabled() && user.roles().contains(role)).count();
    }

    @Override
    public Map<String, Long> erase(TenantId tenant) {
        return Map.of("users", rows.remove(row -> row.user().tenant().equals(tenant)));
    }

    private Stream<User> of(TenantId tenant) {
        return rows.stream().map(Row::user).filter(user -> user.tenant().equals(tenant));
    }

    private void change(UserId id, UnaryOperator<Row> how) {
        rows.map().computeIfPresent(id, (_, row) -> how.apply(row));
    }

    private static User copy(User user, boolean temporary, Optional<Instant> lastSignInAt) {
        return new User(
                user.id(),
                user.tenant(),
                user.key(),
                user.settings(),
                temporary,
                lastSignInAt,
                user.createdAt(),
                user.revision());
    }
}
