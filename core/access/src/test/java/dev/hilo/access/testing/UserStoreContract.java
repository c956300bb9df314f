package dev.hilo.access.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.access.Language;
import dev.hilo.access.User;
import dev.hilo.access.UserId;
import dev.hilo.access.UserSettings;
import dev.hilo.access.UserStore;
import dev.hilo.access.secret.PasswordHash;
import dev.hilo.kernel.Key;
import dev.hilo.kernel.PageRequest;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.Transactions;
import dev.hilo.kernel.testing.Callers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of users promises. */
public abstract class UserStoreContract {

    private static final Instant T = Instant.parse("2026-03-01T10:00:00.000001Z");
    private static final PasswordHash HASH = new PasswordHash("hash");

    protected abstract Transactions transactions();

    protected abstract UserStore users();

    @Test
    void a_user_comes_back_whole() {
        var ana = user(Callers.ANDES, 1, "Ana", settings("viewer", "Engineer"));
        insert(ana);
        assertThat(byId(ana)).contains(ana);
        transactions()
                .run(() -> assertThat(users().byKey(Callers.ANDES, new Key("aNA"))).contains(ana));
        assertThat(byId(ana).orElseThrow().roles())
                .extracting(Key::text)
                .containsExactly("viewer", "Engineer");
    }

    @Test
    void a_user_is_found_in_their_own_tenant_only() {
        var ana = user(Callers.ANDES, 1, "ana", settings());
        insert(ana);
        transactions()
                .run(() -> {
                    assertThat(users().byId(Callers.BORDER, ana.id())).isEmpty();
                    assertThat(users().byKey(Callers.BORDER, ana.key())).isEmpty();
                    assertThat(users().list(Callers.BORDER, PageRequest.first(9)).items())
                            .isEmpty();
                });
    }

    @Test
    void an_update_replaces_the_version_before_and_no_other() {
        var ana = user(Callers.ANDES, 1, "ana", settings("viewer"));
        insert(ana);
        var changed = edited(ana, 2, settings("admin"));
        assertThat(transactions().write(() -> users().update(changed))).isTrue();
        assertThat(transactions().write(() -> users().update(changed))).isFalse();
        assertThat(transactions().write(() -> users().update(edited(ana, 9, settings()))))
                .isFalse();
        assertThat(byId(ana)).contains(changed);
    }

    @Test
    void a_password_and_a_sign_in_leave_the_revision() {
        var ana = user(Callers.ANDES, 1, "ana", settings());
        insert(ana);
        transactions()
                .run(() -> {
                    users().lendPassword(ana.id(), new PasswordHash("other"));
                    users().signedIn(ana.id(), T);
                });
        var now = byId(ana).orElseThrow();
        assertThat(now.passwordTemporary()).isTrue();
        assertThat(now.lastSignInAt()).contains(T);
        assertThat(now.revision()).isEqualTo(1);
        transactions()
                .run(() ->
                        assertThat(users().password(ana.id())).contains(new PasswordHash("other")));
    }

    @Test
    void a_lent_password_is_temporary_however_it_is_hashed_until_its_owner_chooses() {
        var ana = user(Callers.ANDES, 1, "ana", settings());
        insert(ana);
        transactions().run(() -> users().lendPassword(ana.id(), new PasswordHash("lent")));
        transactions().run(() -> users().strengthenPassword(ana.id(), new PasswordHash("again")));
        assertThat(byId(ana).orElseThrow().passwordTemporary()).isTrue();
        transactions().run(() -> users().changePassword(ana.id(), new PasswordHash("own")));
        assertThat(byId(ana).orElseThrow().passwordTemporary()).isFalse();
        transactions().run(() -> users().strengthenPassword(ana.id(), new PasswordHash("more")));
        assertThat(byId(ana).orElseThrow().passwordTemporary()).isFalse();
        assertThat(transactions().read(() -> users().password(ana.id())))
                .contains(new PasswordHash("more"));
    }

    @Test
    void holders_of_a_role_are_counted_in_one_tenant() {
        insert(user(Callers.ANDES, 1, "ana", settings("admin")));
        insert(user(Callers.ANDES, 2, "carla", disabled("ADMIN")));
        insert(user(Callers.ANDES, 3, "dora", settings("viewer")));
        insert(user(Callers.BORDER, 4, "bob", settings("admin")));
        transactions()
                .run(() -> {
                    assertThat(users().holders(Callers.ANDES, new Key("admin"))).isEqualTo(2);
                    assertThat(users().enabledHolders(Callers.ANDES, new Key("Admin")))
                            .isEqualTo(1);
                });
    }

    @Test
    void pages_follow_the_keys_without_regard_to_case() {
        insert(user(Callers.ANDES, 1, "b", settings()));
        insert(user(Callers.ANDES, 2, "A", settings()));
        insert(user(Callers.ANDES, 3, "C", settings()));
        transactions()
                .run(() -> {
                    var first = users().list(Callers.ANDES, PageRequest.first(2));
                    assertThat(first.items())
                            .extracting(it -> it.key().text())
                            .containsExactly("A", "b");
                    var rest =
                            users().list(
                                            Callers.ANDES,
                                            new PageRequest(
                                                    2, first.next().map(it -> it.encode())));
                    assertThat(rest.items()).extracting(it -> it.key().text()).containsExactly("C");
                    assertThat(rest.next()).isEmpty();
                });
    }

    @Test
    void erasing_a_tenant_leaves_the_others() {
        insert(user(Callers.ANDES, 1, "ana", settings("admin")));
        var bob = user(Callers.BORDER, 2, "bob", settings("admin"));
        insert(bob);
        assertThat(transactions().write(() -> users().erase(Callers.ANDES)))
                .isEqualTo(Map.of("users", 1L));
        assertThat(byId(bob)).contains(bob);
        transactions()
                .run(() -> assertThat(users().holders(Callers.ANDES, new Key("admin"))).isZero());
    }

    private void insert(User user) {
        transactions().run(() -> users().insert(user, HASH));
    }

    private Optional<User> byId(User user) {
        return transactions().read(() -> users().byId(user.tenant(), user.id()));
    }

    private static User user(TenantId tenant, int n, String key, UserSettings settings) {
        return new User(
                new UserId(new UUID(0, n)),
                tenant,
                new Key(key),
                settings,
                false,
                Optional.empty(),
                T,
                1);
    }

    private static User edited(User user, int revision, UserSettings settings) {
        return new User(
                user.id(),
                user.tenant(),
                user.key(),
                settings,
                user.passwordTemporary(),
                user.lastSignInAt(),
                user.createdAt(),
                revision);
    }

    private static UserSettings settings(String... roles) {
        return new UserSettings(
                "Ana '); drop table users; --",
                Optional.of("ana@example.org"),
                Language.ES,
                List.of(roles).stream().map(Key::new).toList(),
                true);
    }

    private static UserSettings disabled(String role) {
        return new UserSettings(
                "Carla", Optional.empty(), Language.EN, List.of(new Key(role)), false);
    }
}
