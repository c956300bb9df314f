package dev.hilo.plant;

import static dev.hilo.plant.testing.PlantHouse.ANA;
import static dev.hilo.plant.testing.PlantHouse.map;
import static dev.hilo.plant.testing.PlantHouse.members;
import static dev.hilo.plant.testing.Refusals.codes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.plant.testing.PlantHouse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people and programs send that does not make sense, and what they are told. */
class BadInputTest {

    private final PlantHouse house = new PlantHouse();
    private final Plant plant = house.plant;

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
}
