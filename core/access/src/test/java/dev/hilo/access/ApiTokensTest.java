package dev.hilo.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.access.policy.GrantText;
import dev.hilo.access.secret.Secret;
import dev.hilo.access.testing.House;
import dev.hilo.access.testing.Refused;
import dev.hilo.kernel.Caller;
import dev.hilo.kernel.PageRequest;
import dev.hilo.kernel.testing.Callers;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ApiTokensTest {

    private static final List<GrantText> READ =
            List.of(new GrantText(List.of("plant.read"), List.of("plant:**")));

    private final House house = new House();
    private final Caller ana = house.callerOf(house.ana);

    @Test
    void the_secret_begins_with_the_prefix_and_is_kept_as_a_hash_only() {
        var made = house.apiTokens.make(ana, "gateway", READ, Optional.empty());
        assertThat(made.secret().reveal())
                .matches("hilo_[a-z2-9]{8}_[A-Za-z0-9_-]{43}")
                .startsWith(made.token().prefix());
        assertThat(
                        house.tokenStore
                                .byPrefix(made.token().prefix())
                                .orElseThrow()
                                .secret()
                                .matches(made.secret()))
                .isTrue();
    }

    @Test
    void a_token_may_do_no_more_than_its_maker() {
        house.roles.add(
                ana,
                "keys",
                "Keys",
                List.of(
                        new GrantText(List.of("tokens.*"), List.of("tenant")),
                        new GrantText(List.of("plant.read"), List.of("plant:south/**"))));
        var dora = house.callerOf(house.user("dora", "keys"));
        Refused.with(
                "permission.beyond-own",
                () -> house.apiTokens.make(dora, "x", READ, Optional.empty()));
        Refused.with(
                "permission.beyond-own",
                () ->
                        house.apiTokens.make(
                                dora,
                                "x",
                                List.of(
                                        new GrantText(
                                                List.of("plant.*"), List.of("plant:south/a"))),
                                Optional.empty()));
        house.apiTokens.make(
                dora,
                "x",
                List.of(new GrantText(List.of("plant.read"), List.of("plant:south/a/**"))),
                Optional.empty());
    }

    @Test
    void a_token_made_by_a_token_may_do_no_more_than_that_one() {
        var first =
                house.apiTokens.make(
                        ana,
                        "maker",
                        List.of(
                                new GrantText(List.of("tokens.edit"), List.of("tenant")),
                                new GrantText(List.of("plant.read"), List.of("plant:south/**"))),
                        Optional.empty());
        var maker = house.door.admit(Optional.of(first.secret()), House.ORIGIN).caller();
        Refused.with(
                "permission.beyond-own",
                () -> house.apiTokens.make(maker, "x", READ, Optional.empty()));
    }

    @Test
    void a_life_must_be_between_a_day_and_ten_years() {
        for (int days : new int[] {0, -1, 3661}) {
            Refused.with(
                    "number.range", () -> house.apiTokens.make(ana, "x", READ, Optional.of(days)));
        }
    }

    @Test
    void revoking_is_final_and_told_once() {
        var made = house.apiTokens.make(ana, "gateway", READ, Optional.empty());
        house.apiTokens.revoke(ana, made.token().id());
        house.apiTokens.revoke(ana, made.token().id());
        assertThat(house.announcements.names()).containsOnlyOnce("token.revoked");
        assertThat(
                        house.tokenStore
                                .find(Callers.ANDES, made.token().id())
                                .orElseThrow()
                                .revokedAt())
                .contains(house.clock.instant());
    }

    @Test
    void another_tenants_token_is_not_there() {
        var made = house.apiTokens.make(house.callerOf(house.bob), "x", READ, Optional.empty());
        Refused.with("token.not-found", () -> house.apiTokens.revoke(ana, made.token().id()));
        assertThat(house.apiTokens.list(ana, PageRequest.first(10)).items()).isEmpty();
    }

    @Test
    void a_changed_secret_with_a_known_prefix_is_nobody() {
        var made = house.apiTokens.make(ana, "gateway", READ, Optional.empty());
        var text = made.secret().reveal();
        var changed = text.substring(0, text.length() - 1) + (text.endsWith("A") ? "B" : "A");
        Refused.with(
                "token.invalid",
                () -> house.door.admit(Optional.of(new Secret(changed)), House.ORIGIN));
    }
}
