package dev.hilo.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.access.policy.Decision.Allowed;
import dev.hilo.access.policy.Decision.Denied;
import dev.hilo.access.policy.Decision.ShutOut;
import dev.hilo.access.policy.GrantText;
import dev.hilo.access.testing.House;
import dev.hilo.access.testing.Refused;
import dev.hilo.kernel.Caller;
import dev.hilo.kernel.Principal;
import dev.hilo.kernel.Refusal;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.testing.Callers;
import dev.hilo.kernel.testing.Seeded;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoliciesTest {

    private final House house = new House();

    @ParameterizedTest
    @CsvSource({
        "admin,       plant.edit,   plant:south,  true",
        "admin,       users.edit,   tenant,       true",
        "admin,       tenant.erase, tenant,       true",
        "admin,       tenants.read, installation, false",
        "operator,    plant.read,   plant:south,  true",
        "operator,    plant.edit,   plant:south,  false",
        "technician,  plant.edit,   plant:south,  true",
        "technician,  plant.import, plant:**,     false",
        "engineer,    plant.import, plant:**,     true",
        "engineer,    users.read,   tenant,       false",
        "esg_analyst, plant.read,   plant:**,     true",
        "esg_analyst, plant.edit,   plant:south,  false",
        "viewer,      plant.read,   plant:south,  true",
        "viewer,      jobs.read,    tenant,       false",
        "auditor,     audit.read,   tenant,       true",
        "auditor,     users.edit,   tenant,       false",
    })
    void built_in_roles_do_what_their_names_say(
            String role, String action, String resource, boolean allowed) {
        var caller = house.callerOf(house.user("carla", role));
        assertThat(house.policies.allows(caller, action, resource)).isEqualTo(allowed);
    }

    @Test
    void whoever_has_no_role_may_do_nothing() {
        var caller = house.callerOf(house.user("carla"));
        Seeded.cases(
                300,
                random -> {
                    var actions = house.catalogue.actions();
                    var action = actions.get(random.nextInt(actions.size()));
                    var resource =
                            action.on().hasPath() ? action.on() + ":a/b" : action.on().toString();
                    assertThat(house.policies.allows(caller, action.name().text(), resource))
                            .isFalse();
                });
    }

    @ParameterizedTest
    @CsvSource({
        "plant.read,  plant:",
        "plant.read,  galaxy:a",
        "plant read,  plant:a",
        "'',          ''",
        "plant.read,  plant:a/../b"
    })
    void a_question_that_makes_no_sense_is_answered_with_no(String action, String resource) {
        assertThat(house.policies.allows(house.callerOf(house.ana), action, resource)).isFalse();
    }

    @Test
    void a_refusal_names_the_missing_permission() {
        var caller = house.callerOf(house.user("carla", "viewer"));
        var refusal =
                Refused.with(
                        "permission.missing",
                        () -> house.policies.require(caller, "plant.edit", "plant:south"));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_ALLOWED);
        assertThat(refusal.arguments()).containsExactly("plant.edit", "plant:south");
    }

    @Test
    void a_token_never_widens_what_its_scopes_say() {
        var caller = house.callerOf(house.ana);
        var narrowed =
                new Caller(
                        caller.principal(),
                        caller.tenant(),
                        Set.of("plant.read"),
                        caller.authenticatedAt(),
                        caller.requestId(),
                        caller.address());
        assertThat(house.policies.allows(narrowed, "plant.read", "plant:a")).isTrue();
        assertThat(house.policies.allows(narrowed, "plant.edit", "plant:a")).isFalse();
    }

    @Test
    void the_tenant_of_the_caller_decides_and_not_the_user_alone() {
        var caller = house.callerOf(house.ana);
        var elsewhere =
                new Caller(
                        caller.principal(),
                        Callers.BORDER,
                        Set.of("*"),
                        Optional.empty(),
                        "request-1",
                        "192.0.2.7");
        assertThat(house.policies.allows(elsewhere, "plant.read", "plant:a")).isFalse();
    }

    @Test
    void the_house_itself_may_do_everything_in_the_tenant_it_acts_for() {
        var service = Caller.service("retention", Callers.ANDES);
        assertThat(house.policies.allows(service, "plant.edit", "plant:**")).isTrue();
        assertThat(house.policies.allows(service, "tenants.edit", "installation")).isFalse();
        assertThat(
                        house.policies.allows(
                                Caller.service("first-start", TenantId.SYSTEM),
                                "tenants.edit",
                                "installation"))
                .isTrue();
    }

    @Test
    void an_edge_and_a_user_we_do_not_know_may_do_nothing() {
        for (var kind : List.of(Principal.Kind.EDGE, Principal.Kind.USER, Principal.Kind.DEVICE)) {
            var caller =
                    new Caller(
                            new Principal(kind, "nobody", "nobody"),
                            Callers.ANDES,
                            Set.of("*"),
                            Optional.empty(),
                            "request-1",
                            "192.0.2.7");
            assertThat(house.policies.allows(caller, "plant.read", "plant:a")).isFalse();
        }
    }

    @Test
    void an_explanation_names_the_role_and_the_grant_or_the_roles_that_have_it() {
        var carla = house.user("carla", "viewer", "technician");
        var ana = house.callerOf(house.ana);
        assertThat(
                        house.policies.explain(
                                ana, new Whom.ById(carla.id()), "plant.edit", "plant:south"))
                .isInstanceOfSatisfying(
                        Allowed.class,
                        allowed -> assertThat(allowed.role()).isEqualTo("technician"));
        assertThat(
                        house.policies.explain(
                                ana, new Whom.ById(carla.id()), "plant.import", "plant:south"))
                .isEqualTo(new Denied("plant.import", "plant:south", List.of("admin", "engineer")));
        assertThat(
                        house.policies.explain(
                                ana, new Whom.ById(carla.id()), "tenants.read", "installation"))
                .isEqualTo(new Denied("tenants.read", "installation", List.of()));
    }

    @Test
    void a_disabled_user_is_shut_out_whatever_their_roles_say() {
        var carla = house.user("carla", "engineer");
        var s = carla.settings();
        var ana = house.callerOf(house.ana);
        house.users.edit(
                ana,
                carla.id(),
                1,
                new UserSettings(s.name(), s.email(), s.language(), s.roles(), false));
        assertThat(house.policies.explain(ana, new Whom.ById(carla.id()), "plant.edit", "plant:a"))
                .isEqualTo(new ShutOut("plant.edit", "plant:a"));
    }

    @Test
    void everybody_may_ask_about_themselves_but_not_about_others() {
        var carla = house.user("carla", "viewer");
        var caller = house.callerOf(carla);
        assertThat(
                        house.policies.explain(
                                caller, new Whom.ById(carla.id()), "plant.read", "plant:a"))
                .isInstanceOf(Allowed.class);
        Refused.with(
                "permission.missing",
                () ->
                        house.policies.explain(
                                caller, new Whom.ById(house.ana.id()), "plant.read", "plant:a"));
    }

    @Test
    void a_user_of_another_tenant_is_not_there() {
        Refused.with(
                "user.not-found",
                () ->
                        house.policies.explain(
                                house.callerOf(house.ana),
                                new Whom.ById(house.bob.id()),
                                "plant.read",
                                "plant:a"));
    }

    @Test
    void a_right_that_a_role_gains_or_loses_counts_at_the_next_request() {
        var ana = house.callerOf(house.ana);
        var signedIn = house.signedIn(house.user("carla", "viewer"));
        assertThat(mayEditPlant(signedIn)).isFalse();
        editViewer(ana, 1, "plant.*");
        assertThat(mayEditPlant(signedIn)).isTrue();
        editViewer(ana, 2, "plant.read");
        assertThat(mayEditPlant(signedIn)).isFalse();
    }

    private boolean mayEditPlant(SignedIn signedIn) {
        return house.policies.allows(house.admitted(signedIn).caller(), "plant.edit", "plant:a");
    }

    private void editViewer(Caller ana, int revision, String action) {
        var grant = new GrantText(List.of(action), List.of("plant:**"));
        house.roles.edit(ana, "viewer", revision, "Viewer", List.of(grant));
    }

    @Test
    void a_changed_role_counts_at_the_next_question() {
        var caller = house.callerOf(house.user("carla", "viewer"));
        assertThat(house.policies.allows(caller, "plant.read", "plant:a")).isTrue();
        house.roles.edit(
                house.callerOf(house.ana),
                "viewer",
                1,
                "Viewer",
                List.of(new GrantText(List.of("plant.read"), List.of("plant:north/**"))));
        assertThat(house.policies.allows(caller, "plant.read", "plant:a")).isFalse();
        assertThat(house.policies.allows(caller, "plant.read", "plant:north/x")).isTrue();
    }
}
