package dev.hilo.telemetry.intake;

import static dev.hilo.telemetry.intake.IntakeHouse.ANA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hilo.kernel.Refusal;
import dev.hilo.plant.testing.PlantHouse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IntakePoliciesTest {

    private static final IntakePolicy OPEN =
            new IntakePolicy(true, OutOfRange.KEEP, 60, 30, 1_000, 0);

    private final IntakeHouse house = new IntakeHouse();

    @Test
    void a_tenant_that_never_said_has_the_usual_policy() {
        assertThat(house.policies.own(ANA)).isEqualTo(IntakePolicy.USUAL);
        assertThat(house.policies.current(ANA.tenant())).isEqualTo(IntakePolicy.USUAL);
    }

    @Test
    void an_edit_counts_at_once_is_announced_and_is_the_tenants_own() {
        house.policies.current(ANA.tenant());
        var edited = house.policies.edit(ANA, 1, OPEN);
        assertThat(edited.revision()).isEqualTo(2);
        assertThat(house.policies.current(ANA.tenant())).isEqualTo(edited);
        assertThat(house.policies.own(PlantHouse.BOB)).isEqualTo(IntakePolicy.USUAL);
        var fact = house.plant.announcements.facts().getLast();
        assertThat(fact.name()).isEqualTo("intake-policy.edited");
        assertThat(fact.details().get("changes"))
                .isEqualTo(
                        List.of(
                                Map.of("field", "discovery", "before", false, "after", true),
                                Map.of(
                                        "field",
                                        "outOfRange",
                                        "before",
                                        "mark-bad",
                                        "after",
                                        "keep"),
                                Map.of("field", "aheadSeconds", "before", 300, "after", 60),
                                Map.of("field", "oldestDays", "before", 3660, "after", 30),
                                Map.of("field", "pointsPerSecond", "before", 0L, "after", 1000L)));
    }

    @Test
    void an_edit_of_an_older_revision_is_refused() {
        house.policies.edit(ANA, 1, OPEN);
        assertThatThrownBy(() -> house.policies.edit(ANA, 1, OPEN))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.STALE));
    }

    @Test
    void who_may_not_edit_the_tenant_does_not_edit_its_policy() {
        house.plant.grants.deny("ana", "tenant.edit", "tenant");
        assertThatThrownBy(() -> house.policies.edit(ANA, 1, OPEN))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("permission.missing"));
    }

    @Test
    void a_policy_that_makes_no_sense_is_refused_with_all_that_is_wrong() {
        assertThatThrownBy(() -> new IntakePolicy(false, OutOfRange.KEEP, -1, 0, -5, 0))
                .isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.problems()).hasSize(3));
    }
}
