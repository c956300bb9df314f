package dev.hilo.access.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.hilo.kernel.Problem;
import dev.hilo.kernel.Problems;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActionCatalogueTest {

    private final ActionCatalogue catalogue =
            new ActionCatalogue(
                    List.of(
                            List.of(
                                    Action.of("plant.read", ResourceType.PLANT),
                                    Action.of("plant.edit", ResourceType.PLANT)),
                            List.of(Action.of("users.read", ResourceType.TENANT))));

    @Test
    void grants_are_spelt_out_with_the_resources_of_their_type() {
        var rights =
                catalogue.rights(
                        List.of(
                                Grant.of(List.of("*"), List.of("plant:south/**", "tenant")),
                                Grant.of(List.of("plant.read"), List.of("plant:south/**"))));
        assertThat(rights)
                .containsExactlyInAnyOrder(
                        new Right("plant.read", "plant:south/**"),
                        new Right("plant.edit", "plant:south/**"),
                        new Right("users.read", "tenant"));
    }

    @Test
    void every_mistake_in_a_grant_is_told_with_its_place() {
        var problems = new Problems();
        catalogue.read(
                List.of(
                        new GrantText(List.of("plant.read", "plant.fly"), List.of("galaxy:a")),
                        new GrantText(List.of(), List.of("tenant", "plant:../x"))),
                "grants",
                problems);
        assertThat(problems.list())
                .extracting(Problem::field, Problem::code)
                .containsExactly(
                        tuple("grants/0/actions/1", "action.unknown"),
                        tuple("grants/0/resources/0", "resource.unknown"),
                        tuple("grants/1/actions", "list.size"),
                        tuple("grants/1/resources/1", "resource.unknown"));
    }
}
