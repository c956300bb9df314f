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
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TemplatesTest {

    private final PlantHouse house = new PlantHouse();
    private TemplateId template = new TemplateId(new UUID(0, 0));

    @BeforeEach
    void two_pumps_of_one_template() {
        house.site("field");
        house.area("field", "pumps");
        template =
                house.templates
                        .add(
                                ANA,
                                members(
                                        "key",
                                        "pump",
                                        "machineKind",
                                        "pump",
                                        "sensors",
                                        List.of(suction(), vibration())))
                        .template()
                        .id();
        pump("P-1", Map.of("tag", "17"));
        pump("P-2", Map.of());
    }

    @Test
    void a_machine_of_a_template_comes_with_its_sensors() {
        assertThat(sensors())
                .containsExactly("P-1/suction", "P-1/vibration", "P-2/suction", "P-2/vibration");
        var suction = at("field/pumps/P-1/suction");
        assertThat(unit(suction)).isEqualTo("bar");
        assertThat(suction.inherited()).containsExactly("name", "kind", "unit", "range", "address");
        assertThat(suction.template().map(ItemView.TemplateRef::version)).contains(1);
        assertThat(at("field/pumps/P-1").template().map(t -> t.key().text())).contains("pump");
        assertThat(((MachineSettings) at("field/pumps/P-1").settings()).kind())
                .map(Object::toString)
                .contains("pump");
        assertThat(house.templates.find(ANA, template).machineCount()).isEqualTo(2);
    }

    @Test
    void an_address_names_the_machine_and_its_attributes() {
        assertThat(target("P-1")).isEqualTo("ns=2;s=P-1.17.suction");
        assertThat(target("P-2")).isEqualTo("ns=2;s=P-2.{attribute:tag}.suction");
    }

    @Test
    void all_machines_follow_the_template_except_where_a_sensor_says_otherwise() {
        override("field/pumps/P-1/suction", "unit", "psi");
        house.clock.advance(Duration.ofDays(1));
        edit(sensor("suction", "range", map("low", 0, "high", 40)), vibration());
        assertThat(unit(at("field/pumps/P-1/suction"))).isEqualTo("psi");
        assertThat(unit(at("field/pumps/P-2/suction"))).isEqualTo("bar");
        assertThat(high("field/pumps/P-1/suction")).isEqualTo(40);
        assertThat(high("field/pumps/P-2/suction")).isEqualTo(40);
        assertThat(at("field/pumps/P-1/suction").inherited()).doesNotContain("unit");
    }

    @Test
    void a_template_edited_in_may_does_not_change_march() {
        house.clock.set(Instant.parse("2026-05-01T00:00:00Z"));
        edit(sensor("suction", "range", map("low", 0, "high", 40)), vibration());
        var march = Instant.parse("2026-03-15T00:00:00Z");
        var then = house.directory.at(ANA, path("field/pumps/P-1/suction"), march);
        assertThat(((SensorSettings) then.settings()).range()).contains(new Band(0, 10));
        assertThat(house.templates.find(ANA, template, march).version().number()).isEqualTo(1);
        assertThat(house.templates.find(ANA, template).version().number()).isEqualTo(2);
    }

    @Test
    void taking_an_override_back_lets_the_template_speak_again() {
        override("field/pumps/P-1/suction", "unit", "psi");
        var nothing = new HashMap<String, @Nullable Object>();
        nothing.put("unit", null);
        var item = at("field/pumps/P-1/suction").item();
        var edited =
                house.plant.edit(
                        ANA, Level.SENSOR, item.id(), item.revision(), Members.patch(nothing));
        assertThat(unit(edited)).isEqualTo("bar");
        assertThat(edited.inherited()).contains("unit");
    }

    @Test
    void an_override_must_make_sense_with_the_template() {
        assertThat(
                        codes(() ->
                                override(
                                        "field/pumps/P-1/suction",
                                        "normal",
                                        map("low", 5, "high", 11))))
                .containsExactly("normal: band.outside");
    }

    @Test
    void a_sensor_added_to_the_template_appears_on_every_machine() {
        edit(suction(), vibration(), sensor("discharge"));
        assertThat(sensors()).contains("P-1/discharge", "P-2/discharge").hasSize(6);
        assertThat(house.announcements.names())
                .endsWith("sensor.added", "sensor.added", "template.edited");
    }

    @Test
    void a_sensor_taken_from_the_template_is_archived_and_comes_back_with_it() {
        var before = at("field/pumps/P-1/vibration").item().id();
        edit(suction());
        assertThat(sensors()).containsExactly("P-1/suction", "P-2/suction");
        assertThat(at("field/pumps/P-1/vibration").item().archivedAt()).isPresent();
        assertThat(unit(at("field/pumps/P-1/vibration"))).isEqualTo("mm/s");
        edit(suction(), vibration());
        assertThat(sensors()).hasSize(4);
        assertThat(at("field/pumps/P-1/vibration").item().id()).isEqualTo(before);
    }

    @Test
    void a_renamed_sensor_still_follows_its_template() {
        var item = at("field/pumps/P-1/suction").item();
        house.plant.move(ANA, Level.SENSOR, item.id(), 1, members("key", "ps"));
        edit(sensor("suction", "range", map("low", 0, "high", 40)), vibration());
        assertThat(high("field/pumps/P-1/ps")).isEqualTo(40);
        assertThat(sensors()).hasSize(4);
    }

    @Test
    void a_template_sensor_does_not_push_aside_one_of_the_machines_own() {
        house.sensor("field/pumps/P-2", "discharge");
        var refusal = refusalOf(() -> edit(suction(), vibration(), sensor("discharge")));
        assertThat(refusal.code()).isEqualTo("template.sensor-in-the-way");
        assertThat(refusal.arguments()).containsExactly("field/pumps/P-2/discharge");
        assertThat(house.templates.find(ANA, template).version().number()).isEqualTo(1);
        assertThat(sensors()).doesNotContain("P-1/discharge");
    }

    @Test
    void lists_find_sensors_by_what_the_template_says() {
        assertThat(
                        house.directory
                                .list(ANA, ItemFilter.search("vibration"), PageRequest.first(10))
                                .items())
                .hasSize(2);
        edit(suction(), sensor("vibration", "name", "Shaking"));
        assertThat(
                        house.directory
                                .list(ANA, ItemFilter.search("shaking"), PageRequest.first(10))
                                .items())
                .hasSize(2);
    }

    @Test
    void everything_wrong_with_a_template_is_told_at_once() {
        assertThat(
                        codes(() ->
                                house.templates.add(
                                        ANA,
                                        members(
                                                "key",
                                                "fan",
                                                "sensors",
                                                List.of(
                                                        map("key", "a", "kind", "x", "unit", "bar"),
                                                        map(
                                                                "key", "A", "kind", "x", "unit",
                                                                "nope", "size", 3),
                                                        "b")))))
                .containsExactly(
                        "machineKind: field.required",
                        "sensors/2: field.object",
                        "sensors/1/unit: unit.unknown",
                        "sensors/1/size: field.unknown",
                        "sensors/1/key: template.sensor-twice");
        assertThat(
                        refusalOf(() ->
                                        house.templates.add(
                                                ANA, members("key", "PUMP", "machineKind", "pump")))
                                .code())
                .isEqualTo("template.key-taken");
    }

    @Test
    void a_machine_of_an_unknown_template_is_refused() {
        assertThat(
                        codes(() ->
                                house.plant.add(
                                        ANA,
                                        Level.MACHINE,
                                        members(
                                                "parent",
                                                "field/pumps",
                                                "key",
                                                "P-3",
                                                "template",
                                                "turbine"))))
                .containsExactly("template: template.not-found");
    }

    @Test
    void an_older_revision_of_a_template_is_not_edited() {
        edit(suction());
        var refusal = refusalOf(() -> house.templates.edit(ANA, template, 1, members()));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.STALE);
    }

    @Test
    void another_tenants_template_does_not_exist() {
        assertThat(refusalOf(() -> house.templates.find(BOB, template)).kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refusalOf(() -> house.templates.edit(BOB, template, 1, members())).kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(house.templates.list(BOB, PageRequest.first(10)).items()).isEmpty();
    }

    @Test
    void history_of_a_template_is_newest_first() {
        edit(suction());
        assertThat(house.templates.history(ANA, template))
                .extracting(entry -> entry.version().number())
                .containsExactly(2, 1);
    }

    private static Map<String, Object> suction() {
        return sensor("suction");
    }

    private static Map<String, Object> sensor(String key, Object... more) {
        var sensor =
                map(
                        "key",
                        key,
                        "name",
                        "Name of " + key,
                        "kind",
                        "pressure",
                        "unit",
                        "bar",
                        "range",
                        map("low", 0, "high", 10),
                        "address",
                        map(
                                "protocol",
                                "opcua",
                                "target",
                                "ns=2;s={machine}.{attribute:tag}.suction"));
        sensor.putAll(map(more));
        return sensor;
    }

    private static Map<String, Object> vibration() {
        return map("key", "vibration", "kind", "vibration", "unit", "mm/s");
    }

    private void pump(String key, Map<String, String> attributes) {
        house.plant.add(
                ANA,
                Level.MACHINE,
                members(
                        "parent",
                        "field/pumps",
                        "key",
                        key,
                        "template",
                        "pump",
                        "attributes",
                        attributes));
    }

    private void edit(Object... sensors) {
        var revision = house.templates.find(ANA, template).template().revision();
        house.templates.edit(ANA, template, revision, members("sensors", List.of(sensors)));
    }

    private void override(String path, Object... namesAndValues) {
        var item = at(path).item();
        house.plant.edit(ANA, Level.SENSOR, item.id(), item.revision(), members(namesAndValues));
    }

    private ItemView at(String path) {
        return house.directory.at(ANA, path(path));
    }

    private static String unit(ItemView view) {
        return ((SensorSettings) view.settings()).unit().orElseThrow();
    }

    private double high(String path) {
        return ((SensorSettings) at(path).settings()).range().orElseThrow().high();
    }

    private String target(String machine) {
        var settings = (SensorSettings) at("field/pumps/" + machine + "/suction").settings();
        return settings.address().orElseThrow().target();
    }

    private List<String> sensors() {
        var filter = ItemFilter.EVERYTHING.present().of(Level.SENSOR);
        return house.directory.list(ANA, filter, PageRequest.first(100)).items().stream()
                .map(view -> view.item().path().toString().replace("field/pumps/", ""))
                .toList();
    }
}
