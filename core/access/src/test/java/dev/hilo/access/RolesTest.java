package dev.hilo.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.access.policy.GrantText;
import dev.hilo.access.testing.House;
import dev.hilo.access.testing.Refused;
import dev.hilo.kernel.Caller;
import java.util.List;
import org.junit.jupiter.api.Test;

class RolesTest {

    private static final List<GrantText> READ_SOUTH =
            List.of(new GrantText(List.of("plant.read"), List.of("plant:south/**")));

    private final House house = new House();
    private final Caller ana = house.callerOf(house.ana);

    @Test
    void a_tenant_begins_with_the_seven_built_in_roles() {
        assertThat(house.roles.list(ana))
                .allMatch(role -> role.builtIn())
                .extracting(role -> role.key().text())
                .containsExactly(
                        "admin",
                        "auditor",
                        "engineer",
                        "esg_analyst",
                        "operator",
                        "technician",
                        "viewer");
    }

    @Test
    void a_role_of_ones_own_can_be_added_edited_and_removed() {
        house.roles.add(ana, "south", "South crew", READ_SOUTH);
        house.roles.edit(ana, "South", 1, "South team", READ_SOUTH);
        assertThat(house.roles.find(ana, "south").name()).isEqualTo("South team");
        house.roles.delete(ana, "south");
        Refused.with("role.not-found", () -> house.roles.find(ana, "south"));
        assertThat(house.announcements.names())
                .endsWith("role.added", "role.edited", "role.removed");
    }

    @Test
    void a_role_that_is_there_or_in_use_or_built_in_stays_as_it_is() {
        house.roles.add(ana, "south", "South crew", READ_SOUTH);
        Refused.with("role.exists", () -> house.roles.add(ana, "SOUTH", "Again", READ_SOUTH));
        house.user("carla", "south");
        Refused.with("role.in-use", () -> house.roles.delete(ana, "south"));
        Refused.with("role.built-in", () -> house.roles.delete(ana, "viewer"));
        Refused.with("edit.stale", () -> house.roles.edit(ana, "south", 7, "x", READ_SOUTH));
    }

    @Test
    void administrators_cannot_take_administration_from_themselves() {
        Refused.with(
                "role.admin-keeps",
                () -> house.roles.edit(ana, "admin", 1, "Administrator", READ_SOUTH));
    }

    @Test
    void nobody_writes_a_role_that_gives_more_than_they_have() {
        house.roles.add(
                ana,
                "clerk",
                "Clerk",
                List.of(new GrantText(List.of("roles.*"), List.of("tenant"))));
        var clerk = house.callerOf(house.user("dora", "clerk"));
        Refused.with("permission.beyond-own", () -> house.roles.add(clerk, "x", "X", READ_SOUTH));
        Refused.with(
                "permission.beyond-own",
                () ->
                        house.roles.edit(
                                clerk,
                                "admin",
                                1,
                                "Administrator",
                                List.of(new GrantText(List.of("roles.*"), List.of("tenant")))));
        Refused.with(
                "permission.beyond-own",
                () ->
                        house.roles.add(
                                ana,
                                "x",
                                "X",
                                List.of(
                                        new GrantText(
                                                List.of("tenants.read"),
                                                List.of("installation")))));
    }

    @Test
    void another_tenants_role_is_not_there() {
        house.roles.add(house.callerOf(house.bob), "south", "South crew", READ_SOUTH);
        Refused.with("role.not-found", () -> house.roles.find(ana, "south"));
        Refused.with("role.not-found", () -> house.roles.delete(ana, "south"));
    }
}
