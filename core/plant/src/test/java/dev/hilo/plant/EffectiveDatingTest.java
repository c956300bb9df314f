package dev.hilo.plant;

import static dev.hilo.plant.testing.PlantHouse.ANA;
import static dev.hilo.plant.testing.PlantHouse.map;
import static dev.hilo.plant.testing.PlantHouse.members;
import static dev.hilo.plant.testing.PlantHouse.path;
import static dev.hilo.plant.testing.Refusals.codes;
import static dev.hilo.plant.testing.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.plant.testing.PlantHouse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EffectiveDatingTest {

    private static final Instant MARCH = Instant.parse("2026-03-15T00:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");

    private final PlantHouse house = new PlantHouse();

    @Test
    void a_changed_unit_still_says_what_the_number_meant_in_march() {
        var sensor = house.discharge();
        house.clock.set(MAY);
        edit(sensor.item(), 1, "unit", "psi");
        assertThat(unit(house.directory.find(ANA, Level.SENSOR, sensor.item().id())))
                .isEqualTo("psi");
        assertThat(unitAt(sensor.item(), MARCH)).isEqualTo("bar");
        var byPath = house.directory.at(ANA, sensor.item().path(), MARCH);
        assertThat(unit(byPath)).isEqualTo("bar");
    }

    @Test
    void a_sensor_that_measures_something_else_needs_its_bands_anew() {
        var item = house.discharge().item();
        edit(item, 1, "range", map("low", 0, "high", 25));
        assertThat(codes(() -> edit(item, 2, "unit", "°C"))).contains("range: band.other-unit");
        edit(item, 2, "unit", "psi");
        edit(item, 3, "unit", "°C", "range", map("low", -40, "high", 120));
        assertThat(unit(house.directory.find(ANA, Level.SENSOR, item.id()))).isEqualTo("°C");
    }

    @Test
    void nothing_counts_from_before_the_place_that_it_stands_in() {
        house.site("field");
        house.clock.advance(Duration.ofDays(1));
        var members =
                members("parent", "field", "key", "early", "validFrom", "2026-01-01T00:00:00Z");
        assertThat(codes(() -> house.plant.add(ANA, Level.AREA, members)))
                .contains("validFrom: valid-from.before-parent");
    }

    @Test
    void a_correction_of_the_past_counts_then_and_what_was_known_before_stays_known() {
        var item = house.discharge().item();
        house.clock.set(MAY);
        edit(item, 1, "unit", "psi", "validFrom", "2026-03-10T00:00:00Z");
        assertThat(unitAt(item, MARCH)).isEqualTo("psi");
        var knownInApril = Instant.parse("2026-04-01T00:00:00Z");
        assertThat(unit(house.directory.find(ANA, Level.SENSOR, item.id(), MARCH, knownInApril)))
                .isEqualTo("bar");
    }

    @Test
    void a_change_planned_for_later_counts_only_then() {
        var item = house.discharge().item();
        var edited = edit(item, 1, "unit", "psi", "validFrom", "2026-05-01T00:00:00-00:00");
        assertThat(unit(edited)).isEqualTo("bar");
        assertThat(unitAt(item, MAY)).isEqualTo("psi");
        house.clock.set(MAY);
        assertThat(unit(house.directory.find(ANA, Level.SENSOR, item.id()))).isEqualTo("psi");
    }

    @Test
    void a_patch_of_the_past_is_laid_over_what_counted_then() {
        var item = house.discharge().item();
        house.clock.set(MAY);
        edit(item, 1, "unit", "psi");
        edit(item, 2, "name", "Discharge", "validFrom", "2026-03-10T00:00:00Z");
        var march = house.directory.find(ANA, Level.SENSOR, item.id(), MARCH);
        assertThat(march.name()).isEqualTo("Discharge");
        assertThat(unit(march)).isEqualTo("bar");
        assertThat(house.directory.find(ANA, Level.SENSOR, item.id()).name())
                .isEqualTo("discharge");
    }

    @Test
    void before_its_first_configuration_nothing_is_known_until_somebody_says_so() {
        var item = house.discharge().item();
        var february = Instant.parse("2026-02-01T00:00:00Z");
        assertThat(refusalOf(() -> unitAt(item, february)).code())
                .isEqualTo("item.not-yet-configured");
        edit(item, 1, "unit", "psi", "validFrom", "2026-01-01T00:00:00Z");
        assertThat(unitAt(item, february)).isEqualTo("psi");
    }

    @Test
    void of_two_configurations_from_the_same_moment_the_later_said_counts() {
        var item = house.discharge().item();
        edit(item, 1, "unit", "psi");
        edit(item, 2, "unit", "bar");
        edit(item, 3, "unit", "psi");
        assertThat(unit(house.directory.find(ANA, Level.SENSOR, item.id()))).isEqualTo("psi");
    }

    @Test
    void history_tells_who_changed_what_and_when() {
        var item = house.discharge().item();
        house.clock.advance(Duration.ofHours(1));
        edit(item, 1, "unit", "psi");
        var history = house.directory.history(ANA, Level.SENSOR, item.id());
        assertThat(history).hasSize(2);
        assertThat(history.getFirst().changes()).extracting(Change::field).containsExactly("unit");
        assertThat(history.getFirst().version().actor().id()).isEqualTo("ana");
        assertThat(history.getFirst().version().recordedAt()).isEqualTo(house.clock.instant());
        assertThat(history.getLast().changes())
                .extracting(Change::field)
                .isEqualTo(List.of("kind", "unit"));
    }

    @Test
    void a_name_of_the_past_finds_by_path_in_the_past() {
        house.discharge();
        var machine = house.directory.at(ANA, path("field/compression/C-201")).item();
        house.clock.set(MAY);
        house.plant.move(ANA, Level.MACHINE, machine.id(), 1, members("key", "K-1"));
        house.machine("field/compression", "C-201");
        var then = house.directory.at(ANA, path("field/compression/C-201"), MARCH);
        assertThat(then.item().id()).isEqualTo(machine.id());
        assertThat(then.movedFrom()).contains(path("field/compression/C-201"));
    }

    private ItemView edit(Item item, int revision, Object... namesAndValues) {
        return house.plant.edit(ANA, Level.SENSOR, item.id(), revision, members(namesAndValues));
    }

    private String unitAt(Item item, Instant time) {
        return unit(house.directory.find(ANA, Level.SENSOR, item.id(), time));
    }

    private static String unit(ItemView view) {
        return ((SensorSettings) view.settings()).unit().orElseThrow();
    }
}
