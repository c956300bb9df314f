package dev.hilo.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.access.policy.GrantText;
import dev.hilo.access.policy.Right;
import dev.hilo.access.secret.Secret;
import dev.hilo.access.testing.House;
import dev.hilo.access.testing.Refused;
import dev.hilo.kernel.Problem;
import dev.hilo.kernel.testing.Callers;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProfileTest {

    private static final Secret NEXT = new Secret("an even better phrase");

    private final House house = new House();

    @Test
    void a_user_sees_what_they_may_do() {
        var me = house.profile.me(house.admitted(house.signedIn(house.user("carla", "viewer"))));
        assertThat(me.rights())
                .containsExactlyInAnyOrder(
                        new Right("plant.read", "plant:**"),
                        new Right("telemetry.read", "plant:**"),
                        new Right("tenant.read", "tenant"));
        assertThat(me.signedInAt()).isEqualTo(house.clock.instant());
    }

    @Test
    void a_user_edits_their_name_but_not_their_roles() {
        var caller = house.callerOf(house.user("carla", "viewer"));
        var edited =
                house.profile.edit(
                        caller, 1, "Carla R.", Optional.of("carla@example.org"), Language.ES);
        assertThat(edited.settings().language()).isEqualTo(Language.ES);
        assertThat(edited.roles()).hasSize(1);
        Refused.with(
                "edit.stale",
                () -> house.profile.edit(caller, 1, "x", Optional.empty(), Language.EN));
        Refused.with(
                "text.length",
                () -> house.profile.edit(caller, 2, "", Optional.empty(), Language.EN));
    }

    @Test
    void a_changed_password_ends_all_other_sessions() {
        var here = house.admitted(house.signedIn(house.ana));
        var elsewhere = house.signedIn(house.ana);
        house.profile.changePassword(here, House.PASSWORD, NEXT);
        Refused.with("token.invalid", () -> house.admitted(elsewhere));
        assertThat(house.profile.sessions(here.caller())).hasSize(1);
        Refused.with("sign-in.failed", () -> house.signedIn(house.ana));
        assertThat(house.signIn.signIn("ana@andes", NEXT, House.ORIGIN)).isNotNull();
    }

    @Test
    void a_session_that_ended_on_the_way_in_is_over() {
        var who = house.admitted(house.signedIn(house.ana));
        house.sessionStore.deleteAll();
        Refused.with("token.invalid", () -> house.profile.me(who));
    }

    @Test
    void choosing_a_password_ends_the_temporary_state() {
        var added = house.users.add(house.callerOf(house.ana), "carla", house.ana.settings());
        var who =
                house.admitted(
                        house.signIn.signIn(
                                "carla@andes", added.temporaryPassword(), House.ORIGIN));
        house.profile.changePassword(who, added.temporaryPassword(), NEXT);
        assertThat(
                        house.admitted(house.signIn.signIn("carla@andes", NEXT, House.ORIGIN))
                                .passwordTemporary())
                .isFalse();
    }

    @Test
    void the_present_password_is_asked_and_all_mistakes_are_told() {
        var who = house.admitted(house.signedIn(house.ana));
        var refusal =
                Refused.with(
                        "password.wrong",
                        () ->
                                house.profile.changePassword(
                                        who, new Secret("wrong"), new Secret("short")));
        assertThat(refusal.problems())
                .extracting(Problem::code)
                .containsExactly("password.wrong", "password.length");
        Refused.with(
                "password.same",
                () -> house.profile.changePassword(who, House.PASSWORD, House.PASSWORD));
    }

    @Test
    void guessing_the_present_password_is_as_slow_as_at_the_door() {
        var who = house.admitted(house.signedIn(house.ana));
        for (int i = 0; i < 5; i++) {
            Refused.with(
                    "password.wrong",
                    () -> house.profile.changePassword(who, new Secret("wrong"), NEXT));
        }
        Refused.with(
                "rate.exceeded", () -> house.profile.changePassword(who, House.PASSWORD, NEXT));
    }

    @Test
    void a_user_lists_and_ends_their_own_sessions_only() {
        var here = house.admitted(house.signedIn(house.ana));
        var other = house.signedIn(house.ana);
        var otherId = house.admitted(other).session().orElseThrow();
        var bobs = house.admitted(house.signedIn(house.bob)).session().orElseThrow();
        assertThat(house.profile.sessions(here.caller())).hasSize(2);
        house.profile.endSession(here.caller(), otherId);
        Refused.with("token.invalid", () -> house.admitted(other));
        Refused.with("session.not-found", () -> house.profile.endSession(here.caller(), bobs));
        Refused.with("session.not-found", () -> house.profile.endSession(here.caller(), otherId));
        assertThat(house.sessionStore.ofUser(Callers.BORDER, house.bob.id())).hasSize(1);
    }

    @Test
    void a_machine_has_no_profile() {
        var made =
                house.apiTokens.make(
                        house.callerOf(house.ana),
                        "gateway",
                        List.of(new GrantText(List.of("*"), List.of("tenant"))),
                        Optional.empty());
        var machine = house.door.admit(Optional.of(made.secret()), House.ORIGIN);
        Refused.with("profile.people-only", () -> house.profile.me(machine));
        Refused.with("profile.people-only", () -> house.profile.sessions(machine.caller()));
        Refused.with(
                "profile.people-only",
                () -> house.profile.changePassword(machine, House.PASSWORD, NEXT));
    }
}
