package dev.hilo.access.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.kernel.testing.Seeded;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternsTest {

    @ParameterizedTest
    @CsvSource({
        "plant:**,                 plant:south,                 true",
        "plant:**,                 plant:south/a/b/c,           true",
        "plant:**,                 plant:**,                    true",
        "plant:south/**,           plant:south,                 true",
        "plant:south/**,           plant:south/C-201,           true",
        "plant:south/**,           plant:SOUTH/c-201,           true",
        "plant:south/**,           plant:southern,              false",
        "plant:south/**,           plant:north,                 false",
        "plant:south/**,           plant:**,                    false",
        "plant:south,              plant:south,                 true",
        "plant:south,              plant:south/C-201,           false",
        "plant:south,              plant:south/**,              false",
        "plant:*/C-201,            plant:south/C-201,           true",
        "plant:*/C-201,            plant:south/west/C-201,      false",
        "event:*/*,                event:operations/alarm,      true",
        "event:operations/*,       event:operations/alarm,      true",
        "event:operations/*,       event:operations,            false",
        "event:operations/*,       event:operations/**,         false",
        "event:*/*,                plant:operations/alarm,      false",
        "tenant,                   tenant,                      true",
        "tenant,                   installation,                false",
        "document:**,              document:reports/2026,       true",
    })
    void one_resource_pattern_covers_another(String wide, String narrow, boolean covers) {
        assertThat(ResourcePattern.of(wide).covers(ResourcePattern.of(narrow))).isEqualTo(covers);
    }

    @ParameterizedTest
    @CsvSource({
        "plant:south/a/**,   plant:south,      true",
        "plant:south/a,      plant:SOUTH,      true",
        "plant:*/a,          plant:south,      true",
        "plant:south/**,     plant:south,      true",
        "plant:south,        plant:south,      false",
        "plant:south/a,      plant:south/a,    false",
        "plant:south/a/b,    plant:south/c,    false",
        "plant:north/a,      plant:south,      false",
        "event:south/a,      plant:south,      false",
    })
    void a_pattern_lies_below_what_leads_to_it(String pattern, String place, boolean below) {
        assertThat(ResourcePattern.of(pattern).liesBelow(ResourcePattern.of(place)))
                .isEqualTo(below);
    }

    @ParameterizedTest
    @CsvSource({
        "*,          plant.read,   true",
        "*,          plant.*,      true",
        "plant.*,    plant.read,   true",
        "plant.*,    plant.*,      true",
        "plant.*,    plants.read,  false",
        "plant.*,    *,            false",
        "plant.read, plant.read,   true",
        "plant.read, plant.*,      false",
        "plant.read, plant.edit,   false",
        "tenant.*,   tenants.edit, false",
    })
    void one_action_pattern_covers_another(String wide, String narrow, boolean covers) {
        assertThat(new ActionPattern(wide).covers(new ActionPattern(narrow))).isEqualTo(covers);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plant",
                "plant:",
                "plant:/",
                "plant:a//b",
                "plant:../b",
                "plant:**/a",
                "plant:a b",
                "tenant:x",
                "tenant:",
                "galaxy:a",
                "Plant:a",
                "plant:a/***",
                "plant:1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/17"
            })
    void texts_that_are_no_resource_pattern_are_not_read(String text) {
        assertThat(ResourcePattern.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plant", "plant.", ".read", "Plant.read", "plant.read.all", "*.*"})
    void texts_that_are_no_action_pattern_are_not_read(String text) {
        assertThat(ActionPattern.parse(text)).isEmpty();
    }

    @Test
    void a_pattern_reads_back_as_it_was_written() {
        for (String text : List.of("plant:South/**", "tenant", "event:*/*")) {
            assertThat(ResourcePattern.of(text)).hasToString(text);
        }
    }

    @Test
    void a_narrower_pattern_never_allows_more() {
        Seeded.cases(
                3000,
                random -> {
                    var wide = pattern(random);
                    var narrow = pattern(random);
                    var thing = thing(random);
                    if (wide.covers(narrow) && narrow.covers(thing)) {
                        assertThat(wide.covers(thing))
                                .as("%s, %s, %s", wide, narrow, thing)
                                .isTrue();
                    }
                });
    }

    @Test
    void whatever_a_pattern_covers_it_also_covers_written_as_a_pattern() {
        Seeded.cases(
                1000,
                random -> {
                    var pattern = pattern(random);
                    assertThat(pattern.covers(pattern)).isTrue();
                });
    }

    private static ResourcePattern pattern(RandomGenerator random) {
        var steps = steps(random, List.of("a", "B", "c", "*"));
        if (random.nextInt(3) == 0) {
            steps.add("**");
        }
        return new ResourcePattern(ResourceType.PLANT, steps);
    }

    private static ResourcePattern thing(RandomGenerator random) {
        return new ResourcePattern(ResourceType.PLANT, steps(random, List.of("a", "b", "c")));
    }

    private static List<String> steps(RandomGenerator random, List<String> from) {
        var steps = new ArrayList<String>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            steps.add(from.get(random.nextInt(from.size())));
        }
        return steps;
    }
}
