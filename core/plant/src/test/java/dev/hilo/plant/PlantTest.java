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
import dev.hilo.kernel.Refusal;
import dev.hilo.plant.testing.PlantHouse;
import java.time.Duration;
import java.util.Collections;
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
        assertThat(refusalOf(() -> house.site("FIELD")).code()).isEqualTo("key.taken");
    }

    @Test
    void everything_wrong_with_an_item_is_told_at_once() {
        house.discharge();
        assertThat(
                        codes(() ->
                                plant.add(
                                        ANA,
                                        Level.SENSOR,
                                        members(
                                                "parent",
                                                "field/compression/C-201",
                                                "key",
                                                "../../etc",
                                                "name",
                                                7,
                                                "unit",
                                                "barr",
                                                "range",
                                                map("low", 10, "high", 5),
                                                "address",
                                                map("protocol", "telex", "target", "x"),
                                                "colour",
                                                "red"))))
                .containsExactly(
                        "key: key.invalid",
                        "name: field.text",
                        "unit: unit.unknown",
                        "range/low: band.order",
                        "address/protocol: word.unknown",
                        "kind: field.required",
                        "colour: field.unknown");
        assertThat(house.announcements.names()).hasSize(4);
    }

    @Test
    void text_has_a_length_and_no_control_characters() {
        assertThat(siteNamed("x".repeat(201))).containsExactly("name: text.length");
        assertThat(siteNamed("x".repeat(1_000_000))).containsExactly("name: text.length");
        assertThat(siteNamed("a\u0000b")).containsExactly("name: text.control");
        assertThat(siteNamed("line\nbreak")).containsExactly("name: text.control");
        assertThat(siteNamed("half \ud83d")).containsExactly("name: text.broken");
        assertThat(siteNamed("   ")).containsExactly("name: text.length");
        assertThat(siteWith("tags", Collections.nCopies(33, "t")))
                .containsExactly("tags: list.length");
        assertThat(siteWith("tags", List.of("t".repeat(65)))).containsExactly("tags: text.length");
        assertThat(siteWith("tags", List.of(1))).containsExactly("tags: field.text");
        assertThat(siteWith("description", "d".repeat(2001)))
                .containsExactly("description: text.length");
    }

    @Test
    void markup_and_quotes_are_text_like_any_other() {
        var name = "<script>alert('x')</script>'; DROP TABLE plant_item; --";
        var site = plant.add(ANA, Level.SITE, members("key", "s", "timeZone", "UTC", "name", name));
        assertThat(site.name()).isEqualTo(name);
    }

    @Test
    void text_is_kept_composed() {
        var site =
                plant.add(
                        ANA,
                        Level.SITE,
                        members("key", "s", "timeZone", "UTC", "name", "Compresio\u0301n"));
        assertThat(site.name()).isEqualTo("Compresi\u00f3n");
    }

    @Test
    void a_site_needs_a_time_zone_that_exists_and_shifts_that_make_sense() {
        assertThat(siteWith("timeZone", "Mars/Olympus"))
                .containsExactly("timeZone: time-zone.unknown");
        assertThat(codes(() -> plant.add(ANA, Level.SITE, members("key", "s"))))
                .containsExactly("timeZone: field.required");
        assertThat(
                        siteWith(
                                "shifts",
                                List.of(
                                        map("name", "Day", "start", "06:00", "end", "18:00"),
                                        map("name", "Day", "start", "25:00", "end", "06:00"),
                                        map(
                                                "name",
                                                "X",
                                                "days",
                                                List.of("FUN"),
                                                "start",
                                                "1",
                                                "end",
                                                ""))))
                .containsExactly(
                        "shifts/1/start: time.local-invalid",
                        "shifts/1/name: shift.duplicate",
                        "shifts/2/days: word.unknown",
                        "shifts/2/start: time.local-invalid",
                        "shifts/2/end: time.local-invalid");
        assertThat(siteWith("location", map("latitude", 91, "longitude", Double.NaN)))
                .containsExactly(
                        "location/latitude: number.range", "location/longitude: number.finite");
    }

    @Test
    void only_numbers_have_units_and_bands() {
        house.discharge();
        assertThat(
                        sensorWith(
                                "valueType",
                                "boolean",
                                "unit",
                                "bar",
                                "range",
                                map("low", 0, "high", 1)))
                .containsExactly("unit: sensor.number-only", "range: sensor.number-only");
        assertThat(sensorWith("valueType", "number")).containsExactly("unit: field.required");
        assertThat(sensorWith("valueType", "text")).isEmpty();
    }

    @Test
    void what_is_normal_lies_within_the_range() {
        house.discharge();
        assertThat(
                        sensorWith(
                                "unit",
                                "bar",
                                "range",
                                map("low", 0, "high", 10),
                                "normal",
                                map("low", 5, "high", 11)))
                .containsExactly("normal: band.outside");
        assertThat(sensorWith("unit", "bar", "range", map("low", 0)))
                .containsExactly("range/high: field.required");
    }

    @Test
    void a_unit_is_kept_in_its_canonical_spelling() {
        house.discharge();
        var sensor =
                plant.add(
                        ANA,
                        Level.SENSOR,
                        members(
                                "parent",
                                "field/compression/C-201",
                                "key",
                                "t",
                                "kind",
                                "temperature",
                                "unit",
                                "degC"));
        assertThat(((SensorSettings) sensor.settings()).unit()).contains("°C");
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

    @Test
    void a_thing_counts_from_now_at_the_latest() {
        var later = house.clock.instant().plus(Duration.ofDays(1)).toString();
        assertThat(siteWith("validFrom", later)).containsExactly("validFrom: valid-from.future");
        assertThat(siteWith("validFrom", "yesterday")).containsExactly("validFrom: time.invalid");
        assertThat(siteWith("validFrom", "1815-06-18T00:00:00Z"))
                .containsExactly("validFrom: time.range");
    }

    private List<String> siteNamed(String name) {
        return siteWith("name", name);
    }

    private List<String> siteWith(String member, Object value) {
        var members = map("key", "s", "timeZone", "UTC");
        members.put(member, value);
        return codes(() -> plant.add(ANA, Level.SITE, Members.of(members)));
    }

    private List<String> sensorWith(Object... namesAndValues) {
        var members = map("parent", "field/compression/C-201", "key", "s", "kind", "state");
        members.putAll(map(namesAndValues));
        return codes(() -> plant.add(ANA, Level.SENSOR, Members.of(members)));
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
