package dev.hilo.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.access.policy.GrantText;
import dev.hilo.access.testing.House;
import dev.hilo.access.testing.Refused;
import dev.hilo.kernel.Caller;
import dev.hilo.kernel.Key;
import dev.hilo.kernel.PageRequest;
import dev.hilo.kernel.Problem;
import dev.hilo.kernel.Refusal;
import dev.hilo.kernel.testing.Callers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class UsersTest {

    private final House house = new House();
    private final Caller ana = house.callerOf(house.ana);

    @Test
    void a_new_user_gets_a_password_that_only_lets_them_choose_another() {
        var added = house.users.add(ana, "carla", settings(true, "viewer"));
        assertThat(added.user().passwordTemporary()).isTrue();
        assertThat(house.announcements.names()).contains("user.added");
        assertThat(
                        house.signIn
                                .signIn("carla@andes", added.temporaryPassword(), House.ORIGIN)
                                .me()
                                .user()
                                .passwordTemporary())
                .isTrue();
    }

    @Test
    void the_slow_hash_of_a_new_users_password_is_made_before_the_transaction() {
        var adding = house.users.adding(ana, "carla", settings(true, "viewer"));
        int before = house.hasher.work();
        assertThat(house.transactions.write(adding).user().key().text()).isEqualTo("carla");
        assertThat(house.hasher.work()).isEqualTo(before);
    }

    @Test
    void every_mistake_is_told_at_once() {
        var refusal =
                Refused.with(
                        "key.invalid",
                        () ->
                                house.users.add(
                                        ana,
                                        "not a key",
                                        new UserSettings(
                                                " ",
                                                Optional.of("no-email"),
                                                Language.ES,
                                                keys("viewer", "pilot"),
                                                true)));
        assertThat(refusal.problems())
                .extracting(Problem::field)
                .containsExactly("key", "name", "email", "roles/1");
    }

    @Test
    void names_that_break_screens_are_refused() {
        for (String name : List.of("a\u0000b", "a\nb", "a\ud800", "x".repeat(201))) {
            var settings = new UserSettings(name, Optional.empty(), Language.EN, List.of(), true);
            assertThat(
                            Refused.with(
                                            "input.invalid",
                                            () -> house.users.add(ana, "carla", settings))
                                    .problems())
                    .hasSize(1);
        }
        house.users.add(
                ana,
                "carla",
                new UserSettings(
                        "Robert'); DROP TABLE users;-- <b>\uD83D\uDE00",
                        Optional.empty(),
                        Language.EN,
                        List.of(),
                        true));
    }

    @Test
    void two_users_of_a_tenant_cannot_share_a_key_but_users_of_two_tenants_can() {
        house.users.add(ana, "carla", settings(true));
        Refused.with("user.exists", () -> house.users.add(ana, "CARLA", settings(true)));
        house.users.add(house.callerOf(house.bob), "carla", settings(true));
    }

    @Test
    void an_edit_says_what_changed_and_counts_at_once() {
        var carla = house.user("carla", "viewer");
        var edited = house.users.edit(ana, carla.id(), 1, settings(true, "engineer"));
        assertThat(edited.revision()).isEqualTo(2);
        assertThat(house.announcements.facts().getLast().details())
                .containsEntry(
                        "changes",
                        List.of(
                                Map.of("field", "name", "before", "carla", "after", "Carla"),
                                Map.of(
                                        "field", "roles",
                                        "before", List.of("viewer"),
                                        "after", List.of("engineer"))));
    }

    @Test
    void an_edit_of_an_older_version_is_refused() {
        var carla = house.user("carla", "viewer");
        house.users.edit(ana, carla.id(), 1, settings(true, "engineer"));
        Refused.with(
                "edit.stale", () -> house.users.edit(ana, carla.id(), 1, settings(true, "viewer")));
    }

    @Test
    void the_last_enabled_administrator_stays_one() {
        Refused.with(
                "user.last-admin",
                () -> house.users.edit(ana, house.ana.id(), 1, settings(true, "viewer")));
        Refused.with(
                "user.last-admin",
                () -> house.users.edit(ana, house.ana.id(), 1, settings(false, "admin")));
        var carla = house.user("carla", "admin");
        house.users.edit(ana, carla.id(), 1, settings(false, "admin"));
        Refused.with(
                "user.last-admin", () -> house.users.edit(ana, house.ana.id(), 1, settings(true)));
        house.users.edit(ana, carla.id(), 2, settings(true, "admin"));
        house.users.edit(ana, house.ana.id(), 1, settings(true));
    }

    @Test
    void a_reset_ends_the_users_sessions() {
        var carla = house.user("carla", "viewer");
        var signedIn = house.signedIn(carla);
        var reset = house.users.resetPassword(ana, carla.id());
        Refused.with("token.invalid", () -> house.admitted(signedIn));
        Refused.with("sign-in.failed", () -> house.signedIn(carla));
        house.signIn.signIn("carla@andes", reset.temporaryPassword(), House.ORIGIN);
    }

    @Test
    void nobody_takes_over_or_makes_somebody_who_may_do_more() {
        house.roles.add(
                ana,
                "desk",
                "Help desk",
                List.of(new GrantText(List.of("users.*", "roles.*"), List.of("tenant"))));
        var desk = house.callerOf(house.user("dora", "desk"));
        Refused.with(
                "permission.beyond-own", () -> house.users.resetPassword(desk, house.ana.id()));
        Refused.with(
                "permission.beyond-own",
                () -> house.users.add(desk, "eva", settings(true, "admin")));
        var carla = house.user("carla", "viewer");
        Refused.with(
                "permission.beyond-own",
                () -> house.users.edit(desk, carla.id(), 1, settings(true, "viewer", "admin")));
        house.users.add(desk, "eva", settings(true, "desk"));
    }

    @Test
    void a_user_of_another_tenant_is_not_there() {
        for (var call :
                List.<ThrowingCallable>of(
                        () -> house.users.find(ana, house.bob.id()),
                        () -> house.users.edit(ana, house.bob.id(), 1, settings(true)),
                        () -> house.users.resetPassword(ana, house.bob.id()))) {
            assertThat(Refused.with("user.not-found", call).kind())
                    .isEqualTo(Refusal.Kind.NOT_FOUND);
        }
        assertThat(house.users.list(ana, PageRequest.first(10)).items())
                .allMatch(user -> user.tenant().equals(Callers.ANDES));
    }

    @Test
    void users_are_listed_by_key_page_by_page() {
        house.user("Dora");
        house.user("carla");
        var first = house.users.list(ana, PageRequest.first(2));
        assertThat(first.items())
                .extracting(user -> user.key().text())
                .containsExactly("ana", "carla");
        var second =
                house.users.list(
                        ana, new PageRequest(2, Optional.of(first.next().orElseThrow().encode())));
        assertThat(second.items()).extracting(user -> user.key().text()).containsExactly("Dora");
        assertThat(second.next()).isEmpty();
    }

    @Test
    void whoever_lacks_the_permission_is_refused() {
        var viewer = house.callerOf(house.user("carla", "viewer"));
        Refused.with("permission.missing", () -> house.users.list(viewer, PageRequest.first(1)));
        Refused.with("permission.missing", () -> house.users.find(viewer, house.ana.id()));
        Refused.with("permission.missing", () -> house.users.add(viewer, "x", settings(true)));
        Refused.with("permission.missing", () -> house.users.resetPassword(viewer, house.ana.id()));
    }

    private static UserSettings settings(boolean enabled, String... roles) {
        return new UserSettings("Carla", Optional.empty(), Language.EN, keys(roles), enabled);
    }

    private static List<Key> keys(String... keys) {
        return List.of(keys).stream().map(Key::new).toList();
    }
}
