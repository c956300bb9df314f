package dev.hilo.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.access.policy.GrantText;
import dev.hilo.access.secret.Secret;
import dev.hilo.access.testing.House;
import dev.hilo.access.testing.Refused;
import dev.hilo.kernel.Principal;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.testing.Callers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DoorTest {

    private final House house = new House();

    @Test
    void without_a_token_nobody_comes_in() {
        Refused.with("token.missing", () -> house.door.admit(Optional.empty(), House.ORIGIN));
    }

    @Test
    void an_expired_token_is_told_apart_from_a_forged_one() {
        var signedIn = house.signedIn(house.ana);
        Refused.with("token.invalid", () -> admit("forged"));
        house.clock.advance(AccessClaims.LIFE);
        Refused.with("token.expired", () -> house.admitted(signedIn));
        assertThat(house.auditStore.rows(TenantId.SYSTEM))
                .extracting(row -> row.entry().action())
                .containsExactly("token.refused");
    }

    @Test
    void the_caller_carries_who_asks_for_whom_and_how_sure_we_are() {
        var admission = house.admitted(house.signedIn(house.ana));
        var caller = admission.caller();
        assertThat(caller.principal())
                .isEqualTo(new Principal(Principal.Kind.USER, house.ana.id().toString(), "ana"));
        assertThat(caller.tenant()).isEqualTo(Callers.ANDES);
        assertThat(caller.scopes()).containsExactly("*");
        assertThat(caller.authenticatedAt()).contains(house.clock.instant());
        assertThat(caller.address()).isEqualTo(House.ORIGIN.address());
        assertThat(admission.passwordTemporary()).isFalse();
    }

    @Test
    void a_disabled_user_is_out_at_the_next_request() {
        var carla = house.user("carla", "viewer");
        var signedIn = house.signedIn(carla);
        assertThat(house.admitted(signedIn)).isNotNull();
        var s = carla.settings();
        house.users.edit(
                house.callerOf(house.ana),
                carla.id(),
                1,
                new UserSettings(s.name(), s.email(), s.language(), s.roles(), false));
        Refused.with("token.invalid", () -> house.admitted(signedIn));
    }

    @Test
    void a_change_by_another_process_is_seen_within_seconds() {
        var signedIn = house.signedIn(house.ana);
        var id = house.admitted(signedIn).session().orElseThrow();
        house.sessionStore.delete(id);
        assertThat(house.admitted(signedIn)).isNotNull();
        house.clock.advance(Duration.ofSeconds(5));
        Refused.with("token.invalid", () -> house.admitted(signedIn));
    }

    @Test
    void a_user_with_a_temporary_password_is_marked() {
        var added = house.users.add(house.callerOf(house.ana), "carla", house.ana.settings());
        var signedIn = house.signIn.signIn("carla@andes", added.temporaryPassword(), House.ORIGIN);
        assertThat(house.admitted(signedIn).passwordTemporary()).isTrue();
    }

    @Test
    void an_api_token_comes_in_as_a_device_with_its_scopes() {
        var made = token(Optional.empty());
        var caller = admit(made.secret().reveal()).caller();
        assertThat(caller.principal().kind()).isEqualTo(Principal.Kind.DEVICE);
        assertThat(house.policies.allows(caller, "plant.read", "plant:south/x")).isTrue();
        assertThat(house.policies.allows(caller, "plant.read", "plant:north")).isFalse();
        assertThat(house.policies.allows(caller, "plant.edit", "plant:south")).isFalse();
    }

    @Test
    void a_revoked_an_expired_and_a_guessed_api_token_stay_outside() {
        var made = token(Optional.of(1));
        Refused.with("token.invalid", () -> admit(made.token().prefix() + "_guess"));
        Refused.with("token.invalid", () -> admit("hilo_"));
        house.clock.advance(Duration.ofDays(1));
        Refused.with("token.invalid", () -> admit(made.secret().reveal()));
        var other = token(Optional.empty());
        assertThat(admit(other.secret().reveal())).isNotNull();
        house.apiTokens.revoke(house.callerOf(house.ana), other.token().id());
        Refused.with("token.invalid", () -> admit(other.secret().reveal()));
        assertThat(house.auditStore.rows(Callers.ANDES).getLast().entry().subject())
                .isEqualTo("token:" + other.token().id());
    }

    @Test
    void the_use_of_an_api_token_is_noted_at_most_once_a_minute() {
        var made = token(Optional.empty());
        admit(made.secret().reveal());
        var first = house.clock.instant();
        house.clock.advance(Duration.ofSeconds(59));
        admit(made.secret().reveal());
        assertThat(lastUse(made)).contains(first);
        house.clock.advance(Duration.ofSeconds(1));
        admit(made.secret().reveal());
        assertThat(lastUse(made)).contains(house.clock.instant());
    }

    private Optional<Instant> lastUse(ApiTokens.WithSecret made) {
        return house.tokenStore.find(Callers.ANDES, made.token().id()).orElseThrow().lastUsedAt();
    }

    private ApiTokens.WithSecret token(Optional<Integer> days) {
        return house.apiTokens.make(
                house.callerOf(house.ana),
                "gateway",
                List.of(new GrantText(List.of("plant.read"), List.of("plant:south/**"))),
                days);
    }

    private Admission admit(String token) {
        return house.door.admit(Optional.of(new Secret(token)), House.ORIGIN);
    }
}
