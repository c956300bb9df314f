package dev.hilo.plant;

import static dev.hilo.plant.testing.PlantHouse.ANA;
import static dev.hilo.plant.testing.PlantHouse.BOB;
import static dev.hilo.plant.testing.PlantHouse.map;
import static dev.hilo.plant.testing.PlantHouse.members;
import static dev.hilo.plant.testing.PlantHouse.path;
import static dev.hilo.plant.testing.Refusals.codes;
import static dev.hilo.plant.testing.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.kernel.PageRequest;
import dev.hilo.kernel.Problem;
import dev.hilo.kernel.Refusal;
import dev.hilo.plant.testing.PlantHouse;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlantTest {

    private final PlantHouse house = new PlantHouse();
    private final Plant plant = house.plant;

    @Test
    void a_plant_grows_from_site_to_sensor_and_says_so() {
        var sensor = house.discharge();
        assertThat(sensor.item().path()).hasToString("field/compression/C-201/discharge");
        assertThat(sensor.parent().map(ItemView.ParentRef::name)).contains("C-201");
        assertThat(house.announcements.names())
                .containsExactly("site.added", "area.added", "machine.added", "sensor.added");
        assertThat(house.announcements.facts().getLast().details())
                .containsEntry("path", "field/compression/C-201/discharge")
                .containsEntry("name", "discharge");
    }

    @Test
    void a_name_left_out_is_the_key() {
        assertThat(house.site("field").name()).isEqualTo("field");
    }

    @Test
    void an_item_stands_only_below_the_level_above_it() {
        house.site("field");
        assertThat(codes(() -> house.machine("field", "C-1")))
                .containsExactly("parent: parent.level");
        assertThat(codes(() -> house.area("elsewhere", "x")))
                .containsExactly("parent: parent.not-found");
        assertThat(codes(() -> plant.add(ANA, Level.AREA, members("key", "x"))))
                .containsExactly("parent: field.required");
        assertThat(codes(() -> plant.add(ANA, Level.AREA, members("key", "x", "parent", "a/../b"))))
                .containsExactly("parent: path.invalid");
    }

    @Test
    void keys_of_siblings_differ_by_more_than_case() {
        house.site("field");
        var taken = refusalOf(() -> house.site("FIELD"));
        assertThat(taken.code()).isEqualTo("key.taken");
        assertThat(taken.problems()).extracting(Problem::field).containsExactly("key");
    }

    @Test
    void a_patch_changes_what_it_names_and_tells_before_and_after() {
        var sensor = house.discharge();
        var edited = edit(sensor, "unit", "psi", "normal", map("low", 1, "high", 2));
        assertThat(edited.item().revision()).isEqualTo(2);
        assertThat(((SensorSettings) edited.settings()).unit()).contains("psi");
        var fact = house.announcements.facts().getLast();
        assertThat(fact.name()).isEqualTo("sensor.edited");
        assertThat(fact.details().get("changes"))
                .isEqualTo(
                        List.of(
                                map("field", "unit", "before", "bar", "after", "psi"),
                                map("field", "normal", "after", map("low", 1.0, "high", 2.0))));
    }

    @Test
    void null_in_a_patch_takes_a_member_away() {
        var site = house.site("field");
        var named = plant.edit(ANA, Level.SITE, site.item().id(), 1, members("name", "Field"));
        var gone = new HashMap<String, @Nullable Object>();
        gone.put("name", null);
        var edited = plant.edit(ANA, Level.SITE, named.item().id(), 2, Members.patch(gone));
        assertThat(edited.settings().label().name()).isEmpty();
        assertThat(edited.name()).isEqualTo("field");
    }

    @Test
    void a_patch_that_changes_nothing_is_no_new_revision() {
        var sensor = house.discharge();
        assertThat(edit(sensor, "unit", "bar").item().revision()).isEqualTo(1);
        assertThat(house.announcements.names()).hasSize(4);
    }

    @Test
    void an_edit_of_an_older_revision_is_refused() {
        var sensor = house.discharge();
        edit(sensor, "unit", "psi");
        var refusal = refusalOf(() -> edit(sensor, "unit", "bar"));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.STALE);
        assertThat(refusal.arguments()).containsExactly(2);
    }

    @Test
    void the_template_and_the_key_are_not_settings() {
        house.discharge();
        var machine = house.directory.at(ANA, path("field/compression/C-201"));
        assertThat(
                        codes(() ->
                                plant.edit(
                                        ANA,
                                        Level.MACHINE,
                                        machine.item().id(),
                                        1,
                                        members("key", "C-9", "template", "pump"))))
                .containsExactly("key: field.unknown", "template: field.unknown");
    }

    @Test
    void the_way_to_what_one_may_see_is_shown_in_outline() {
        house.discharge();
        house.area("field", "wells");
        house.site("other");
        house.grants.allowOnly("ana", "plant.read", "plant:field/compression");
        var sites = children("");
        assertThat(sites).extracting(ItemView::name).containsExactly("field");
        assertThat(sites.getFirst().outline()).isTrue();
        assertThat(sites.getFirst().childCount()).as("only what may be seen").isEqualTo(1);
        assertThat(sites.getFirst().settings().members()).doesNotContainKey("timeZone");
        var areas = children("field");
        assertThat(areas).extracting(ItemView::name).containsExactly("compression");
        assertThat(areas.getFirst().outline()).isFalse();
        assertThat(refusalOf(() -> house.directory.at(ANA, path("field"))).code())
                .isEqualTo("place.not-found");
        assertThat(names(Level.SITE)).isEmpty();
    }

    private List<ItemView> children(String under) {
        var place = Optional.of(under).filter(text -> !text.isEmpty()).map(PlantHouse::path);
        return house.directory.children(ANA, place, PageRequest.first(10)).items();
    }

    @Test
    void an_archived_item_hides_all_below_it_and_keeps_its_key() {
        house.discharge();
        var area = house.directory.at(ANA, path("field/compression")).item();
        plant.archive(ANA, Level.AREA, area.id(), 1);
        assertThat(names(Level.SENSOR)).isEmpty();
        assertThat(names(Level.AREA)).isEmpty();
        assertThat(house.directory.at(ANA, path("field")).childCount()).isZero();
        assertThat(refusalOf(() -> house.area("field", "Compression")).code())
                .isEqualTo("key.taken-archived");
        assertThat(codes(() -> house.machine("field/compression", "C-202")))
                .containsExactly("parent: parent.archived");
        assertThat(house.directory.at(ANA, path("field/compression")).item().archivedAt())
                .isPresent();
        plant.restore(ANA, Level.AREA, area.id(), 2);
        assertThat(names(Level.SENSOR)).containsExactly("discharge");
        assertThat(house.announcements.names()).endsWith("area.archived", "area.restored");
    }

    @Test
    void restoring_what_is_above_leaves_archived_what_was_archived_on_its_own() {
        var sensor = house.discharge().item();
        plant.archive(ANA, Level.SENSOR, sensor.id(), 1);
        var site = house.directory.at(ANA, path("field")).item();
        plant.archive(ANA, Level.SITE, site.id(), 1);
        plant.restore(ANA, Level.SITE, site.id(), 2);
        assertThat(names(Level.MACHINE)).containsExactly("C-201");
        assertThat(names(Level.SENSOR)).isEmpty();
        assertThat(refusalOf(() -> plant.archive(ANA, Level.SENSOR, sensor.id(), 2)).code())
                .isEqualTo("item.archived-already");
        assertThat(refusalOf(() -> plant.restore(ANA, Level.SITE, site.id(), 3)).code())
                .isEqualTo("item.not-archived");
    }

    @Test
    void another_tenants_item_does_not_exist() {
        var sensor = house.discharge().item();
        var mine = refusalOf(() -> house.directory.find(BOB, Level.SENSOR, sensor.id()));
        assertThat(mine.code()).isEqualTo("sensor.not-found");
        assertThat(refusalOf(() -> plant.edit(BOB, Level.SENSOR, sensor.id(), 1, members())).kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refusalOf(() -> plant.archive(BOB, Level.SENSOR, sensor.id(), 1)).kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refusalOf(() -> house.directory.at(BOB, path("field"))).code())
                .isEqualTo("place.not-found");
        assertThat(codes(() -> plant.add(BOB, Level.AREA, members("parent", "field", "key", "x"))))
                .containsExactly("parent: parent.not-found");
    }

    @Test
    void an_id_answers_only_on_its_own_level() {
        var sensor = house.discharge().item();
        assertThat(refusalOf(() -> house.directory.find(ANA, Level.MACHINE, sensor.id())).code())
                .isEqualTo("machine.not-found");
    }

    @Test
    void what_a_caller_may_not_see_is_not_there() {
        var sensor = house.discharge().item();
        house.site("plant");
        house.grants.deny("ana", "plant.read", "plant:field");
        assertThat(refusalOf(() -> house.directory.find(ANA, Level.SENSOR, sensor.id())).kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(names(Level.SITE)).containsExactly("plant");
    }

    @Test
    void who_may_see_but_not_edit_is_told_so() {
        var sensor = house.discharge().item();
        house.grants.deny("ana", "plant.edit", "plant:field/compression");
        var refusal = refusalOf(() -> plant.archive(ANA, Level.SENSOR, sensor.id(), 1));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_ALLOWED);
        assertThat(refusalOf(() -> house.machine("field/compression", "C-9")).kind())
                .isEqualTo(Refusal.Kind.NOT_ALLOWED);
    }

    @Test
    void a_list_with_things_not_seen_still_has_full_pages() {
        for (int i = 0; i < 30; i++) {
            house.site("s" + (i % 3 == 0 ? "-open-" : "-closed-") + (10 + i));
        }
        house.grants.deny("ana", "plant.read", "plant:s-closed");
        var first = house.directory.children(ANA, Optional.empty(), PageRequest.first(6));
        assertThat(first.items()).hasSize(6);
        var next = first.next().orElseThrow().encode();
        var second =
                house.directory.children(
                        ANA, Optional.empty(), new PageRequest(6, Optional.of(next)));
        assertThat(second.items()).hasSize(4);
        assertThat(second.next()).isEmpty();
    }

    @Test
    void below_a_place_stands_what_stands_there_whatever_it_is_called_by() {
        house.discharge();
        var area = house.directory.at(ANA, path("field/compression")).item();
        plant.move(ANA, Level.AREA, area.id(), 1, members("key", "gas"));
        assertThat(below("field/compression")).containsExactly("C-201");
        assertThat(below("field/gas/C-201/discharge")).isEmpty();
        assertThat(refusalOf(() -> below("nowhere")).code()).isEqualTo("place.not-found");
    }

    private List<String> below(String place) {
        return house
                .directory
                .children(ANA, Optional.of(path(place)), PageRequest.first(10))
                .items()
                .stream()
                .map(ItemView::name)
                .toList();
    }

    private ItemView edit(ItemView sensor, Object... namesAndValues) {
        var item = sensor.item();
        return plant.edit(ANA, Level.SENSOR, item.id(), item.revision(), members(namesAndValues));
    }

    private List<String> names(Level level) {
        var filter = ItemFilter.EVERYTHING.present().of(level);
        return house.directory.list(ANA, filter, PageRequest.first(100)).items().stream()
                .map(ItemView::name)
                .toList();
    }
}
