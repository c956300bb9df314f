package dev.hilo.telemetry.intake;

import static dev.hilo.telemetry.intake.IntakeHouse.ANA;
import static dev.hilo.telemetry.intake.IntakeHouse.C201;
import static dev.hilo.telemetry.intake.IntakeHouse.point;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.kernel.log.Topic;
import dev.hilo.plant.ItemView;
import dev.hilo.plant.Level;
import dev.hilo.plant.testing.PlantHouse;
import dev.hilo.telemetry.Frame;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SensorIndexTest {

    private final IntakeHouse house = new IntakeHouse();
    private final ItemView discharge = house.plant.discharge();

    @Test
    void a_machine_is_found_by_its_path_in_any_case_and_by_its_id() {
        var machine = house.plant.directory.at(ANA, PlantHouse.path(C201));
        send(C201, "discharge");
        send("FIELD/Compression/c-201", "Discharge");
        send(machine.item().id().toString(), "discharge");
        assertThat(seriesOfFrames()).containsExactly(1, 1, 1);
    }

    @Test
    void a_machine_that_moved_is_found_by_both_paths() {
        send(C201, "discharge");
        var machine = house.plant.directory.at(ANA, PlantHouse.path(C201));
        house.plant.plant.move(
                ANA,
                Level.MACHINE,
                machine.item().id(),
                machine.item().revision(),
                PlantHouse.members("key", "C-202"));
        house.deliver();
        send(C201, "discharge");
        send("field/compression/C-202", "discharge");
        assertThat(seriesOfFrames()).containsExactly(1, 1, 1);
    }

    @Test
    void a_sensor_that_was_renamed_is_found_by_both_keys() {
        send(C201, "discharge");
        house.plant.plant.move(
                ANA,
                Level.SENSOR,
                discharge.item().id(),
                discharge.item().revision(),
                PlantHouse.members("key", "outlet"));
        house.deliver();
        send(C201, "discharge");
        send(C201, "outlet");
        assertThat(seriesOfFrames()).containsExactly(1, 1, 1);
    }

    @Test
    void an_edit_counts_as_soon_as_it_is_announced() {
        send(C201, "discharge");
        house.plant.plant.edit(
                ANA,
                Level.SENSOR,
                discharge.item().id(),
                discharge.item().revision(),
                PlantHouse.members("range", PlantHouse.map("low", 5, "high", 9)));
        assertThat(house.send(C201, "discharge", 1).markedBad()).isZero();
        house.deliver();
        assertThat(house.send(C201, "discharge", 1).markedBad()).isEqualTo(1);
    }

    @Test
    void an_edit_that_counts_from_later_on_counts_then() {
        send(C201, "discharge");
        house.plant.plant.edit(
                ANA,
                Level.SENSOR,
                discharge.item().id(),
                discharge.item().revision(),
                PlantHouse.members(
                        "range",
                        PlantHouse.map("low", 5, "high", 9),
                        "validFrom",
                        house.plant.clock.instant().plusSeconds(60).toString()));
        house.deliver();
        assertThat(house.send(C201, "discharge", 1).markedBad()).isZero();
        house.pass(Duration.ofMinutes(11));
        assertThat(house.send(C201, "discharge", 1).markedBad()).isEqualTo(1);
    }

    @Test
    void a_sensor_that_has_just_been_added_is_known_before_it_is_announced() {
        send(C201, "discharge");
        house.plant.sensor(C201, "suction");
        send(C201, "suction");
        assertThat(seriesOfFrames()).containsExactly(1, 2);
    }

    @Test
    void what_is_not_there_is_asked_for_again_after_a_second() {
        assertThat(codes("field/compression/C-300", "discharge"))
                .containsExactly("machine.not-found");
        house.plant.machine("field/compression", "C-300");
        house.plant.sensor("field/compression/C-300", "discharge");
        house.pass(Duration.ofSeconds(1));
        send("field/compression/C-300", "discharge");
    }

    @Test
    void a_machine_that_was_added_is_known_as_soon_as_it_is_announced() {
        assertThat(codes("field/compression/C-300", "discharge"))
                .containsExactly("machine.not-found");
        house.plant.machine("field/compression", "C-300");
        house.plant.sensor("field/compression/C-300", "discharge");
        house.deliver();
        send("field/compression/C-300", "discharge");
    }

    @Test
    void what_is_archived_takes_no_readings() {
        send(C201, "discharge");
        house.plant.plant.archive(
                ANA, Level.SENSOR, discharge.item().id(), discharge.item().revision());
        house.deliver();
        assertThat(codes(C201, "discharge")).containsExactly("sensor.archived");
        var machine = house.plant.directory.at(ANA, PlantHouse.path(C201));
        house.plant.plant.archive(
                ANA, Level.MACHINE, machine.item().id(), machine.item().revision());
        house.deliver();
        assertThat(codes(C201, "discharge")).containsExactly("machine.archived");
    }

    @Test
    void sites_areas_and_sensors_are_no_machines() {
        assertThat(codes("field/compression", "discharge")).containsExactly("machine.not-found");
        assertThat(codes(C201 + "/discharge", "discharge")).containsExactly("machine.not-found");
        assertThat(codes("x".repeat(400), "discharge")).containsExactly("machine.not-found");
        assertThat(codes("a//b", "discharge")).containsExactly("machine.not-found");
    }

    @Test
    void a_sensor_that_changes_its_type_or_stream_begins_another_series() {
        send(C201, "discharge");
        house.plant.plant.edit(
                ANA,
                Level.SENSOR,
                discharge.item().id(),
                discharge.item().revision(),
                PlantHouse.members("stream", "production"));
        house.deliver();
        send(C201, "discharge");
        assertThat(seriesOf(house.frames(Topic.PRODUCTION_REALTIME))).containsExactly(2);
    }

    private void send(String machine, String sensor) {
        assertThat(house.send(machine, sensor, 7).refusals()).isEmpty();
    }

    private List<String> codes(String machine, String sensor) {
        var message = house.intake.open(ANA);
        message.number(point(message, machine, sensor), house.now(), 1, 0);
        return message.finish().join().refusals().stream().map(RefusedReadings::code).toList();
    }

    private List<Integer> seriesOfFrames() {
        return seriesOf(house.frames());
    }

    private static List<Integer> seriesOf(List<Frame> frames) {
        return frames.stream()
                .flatMap(frame -> frame.parts().stream())
                .map(part -> part.series().value())
                .toList();
    }
}
