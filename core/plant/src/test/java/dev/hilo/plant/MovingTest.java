package dev.hilo.plant;

import static dev.hilo.plant.testing.PlantHouse.ANA;
import static dev.hilo.plant.testing.PlantHouse.members;
import static dev.hilo.plant.testing.PlantHouse.path;
import static dev.hilo.plant.testing.Refusals.codes;
import static dev.hilo.plant.testing.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.kernel.testing.Seeded;
import dev.hilo.plant.testing.PlantHouse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class MovingTest {

    private final PlantHouse house = new PlantHouse();

    @Test
    void a_moved_machine_takes_its_sensors_along_and_answers_to_its_old_path() {
        var sensor = house.discharge().item();
        house.area("field", "spares");
        var moved = move("field/compression/C-201", "parent", "field/spares");
        assertThat(moved.item().path()).hasToString("field/spares/C-201");
        var found = house.directory.at(ANA, path("field/compression/C-201/discharge"));
        assertThat(found.item().id()).isEqualTo(sensor.id());
        assertThat(found.item().path()).hasToString("field/spares/C-201/discharge");
        assertThat(found.movedFrom()).contains(path("field/compression/C-201/discharge"));
        assertThat(house.directory.at(ANA, found.item().path()).movedFrom()).isEmpty();
        var fact = house.announcements.facts().getLast();
        assertThat(fact.name()).isEqualTo("machine.moved");
        assertThat(fact.details()).containsEntry("path", "field/spares/C-201");
    }

    @Test
    void every_step_of_an_old_path_may_be_an_old_one() {
        var sensor = house.discharge().item();
        move("field/compression/C-201/discharge", "key", "pd");
        move("field/compression/C-201", "key", "K-201");
        move("field/compression", "key", "gas");
        move("field", "key", "south");
        var found = house.directory.at(ANA, path("field/compression/C-201/discharge"));
        assertThat(found.item().id()).isEqualTo(sensor.id());
        assertThat(found.item().path()).hasToString("south/gas/K-201/pd");
    }

    @Test
    void a_new_item_may_take_an_old_key_and_then_answers_to_it() {
        house.discharge();
        var old = move("field/compression/C-201", "key", "C-202").item();
        assertThat(house.directory.at(ANA, path("field/compression/C-201")).item().id())
                .isEqualTo(old.id());
        house.clock.advance(Duration.ofDays(1));
        var fresh = house.machine("field/compression", "C-201").item();
        assertThat(house.directory.at(ANA, path("field/compression/C-201")).item().id())
                .isEqualTo(fresh.id());
    }

    @Test
    void an_item_may_return_to_where_it_was() {
        house.discharge();
        move("field/compression/C-201", "key", "C-202");
        var back = move("field/compression/C-202", "key", "C-201");
        assertThat(back.item().path()).hasToString("field/compression/C-201");
        assertThat(house.directory.at(ANA, path("field/compression/C-202")).item().id())
                .isEqualTo(back.item().id());
    }

    @Test
    void another_writing_of_the_same_key_is_no_other_place() {
        house.discharge();
        var moved = move("field/compression/C-201", "key", "c-201");
        assertThat(moved.item().path()).hasToString("field/compression/c-201");
        assertThat(house.directory.at(ANA, path("field/compression/C-201")).movedFrom()).isEmpty();
    }

    @Test
    void nothing_moves_below_itself_or_to_another_level() {
        house.discharge();
        assertThat(codes(() -> move("field/compression", "parent", "field/compression")))
                .containsExactly("parent: parent.level");
        assertThat(codes(() -> move("field/compression", "parent", "field/compression/C-201")))
                .containsExactly("parent: parent.level");
        assertThat(codes(() -> move("field/compression/C-201", "parent", "field")))
                .containsExactly("parent: parent.level");
        assertThat(codes(() -> move("field", "parent", "field")))
                .containsExactly("parent: field.unknown");
    }

    @Test
    void a_taken_place_is_refused() {
        house.discharge();
        house.machine("field/compression", "C-202");
        assertThat(refusalOf(() -> move("field/compression/C-202", "key", "c-201")).code())
                .isEqualTo("key.taken");
    }

    @Test
    void a_machine_may_leave_an_archived_area() {
        house.discharge();
        house.area("field", "spares");
        var area = house.directory.at(ANA, path("field/compression")).item();
        house.plant.archive(ANA, Level.AREA, area.id(), 1);
        move("field/compression/C-201", "parent", "field/spares");
        assertThat(house.directory.at(ANA, path("field/spares/C-201/discharge")).item().hidden())
                .isFalse();
    }

    @Test
    void after_any_renames_the_first_path_still_finds_the_item() {
        Seeded.cases(
                40,
                random -> {
                    var each = new PlantHouse();
                    each.site("s");
                    each.area("s", "a");
                    var first = new HashMap<String, ItemId>();
                    var machines = new ArrayList<Item>();
                    for (int i = 0; i < 4; i++) {
                        var item = each.machine("s/a", "m" + i).item();
                        first.put(item.path().toString(), item.id());
                        machines.add(item);
                    }
                    for (int step = 0; step < 12; step++) {
                        each.clock.advance(Duration.ofMinutes(1));
                        int index = random.nextInt(machines.size());
                        var item = machines.get(index);
                        var key = "n" + step + "-" + random.nextInt(3);
                        machines.set(
                                index,
                                each.plant
                                        .move(
                                                ANA,
                                                Level.MACHINE,
                                                item.id(),
                                                item.revision(),
                                                members("key", key))
                                        .item());
                    }
                    first.forEach((path, id) ->
                            assertThat(each.directory.at(ANA, path(path)).item().id())
                                    .isEqualTo(id));
                    assertThat(machines.stream().map(Item::id).toList())
                            .hasSameElementsAs(List.copyOf(first.values()));
                });
    }

    private ItemView move(String from, Object... namesAndValues) {
        var item = house.directory.at(ANA, path(from)).item();
        return house.plant.move(
                ANA, item.level(), item.id(), item.revision(), members(namesAndValues));
    }
}
