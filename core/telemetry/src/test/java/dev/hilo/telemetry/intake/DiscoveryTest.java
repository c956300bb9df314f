package dev.hilo.telemetry.intake;

import static dev.hilo.telemetry.intake.IntakeHouse.ANA;
import static dev.hilo.telemetry.intake.IntakeHouse.C201;
import static dev.hilo.telemetry.intake.IntakeHouse.point;
import static dev.hilo.telemetry.intake.IntakeHouse.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.plant.SensorSettings;
import dev.hilo.plant.ValueType;
import dev.hilo.plant.testing.PlantHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DiscoveryTest {

    private final IntakeHouse house = new IntakeHouse();

    @BeforeEach
    void discover() {
        house.plant.discharge();
        house.let(new IntakePolicy(true, OutOfRange.MARK_BAD, 300, 3660, 0, 0));
    }

    @Test
    void an_unknown_sensor_comes_into_being_with_its_first_reading() {
        var message = house.intake.open(ANA);
        message.number(point(message, C201, "Vibration"), house.now(), 1.5, 0);
        message.number(point(message, C201, "vibration"), house.now() + 1, 1.6, 0);
        message.flag(point(message, C201, "running"), house.now(), true, 0);
        text(message, point(message, C201, "state"), house.now(), "idle");
        var taken = message.finish().join();

        assertThat(taken.accepted()).isEqualTo(4);
        assertThat(taken.discovered()).isEqualTo(3);
        assertThat(type("vibration")).isEqualTo(ValueType.NUMBER);
        assertThat(type("running")).isEqualTo(ValueType.BOOLEAN);
        assertThat(type("state")).isEqualTo(ValueType.TEXT);
        assertThat(house.frames().getFirst().parts()).hasSize(3);

        var again = house.send(C201, "vibration", 1.7);
        assertThat(again.discovered()).isZero();
        assertThat(house.frames().getLast().parts().getFirst().series().value()).isEqualTo(1);
    }

    @Test
    void a_reading_of_another_type_than_the_first_is_refused() {
        var message = house.intake.open(ANA);
        message.number(point(message, C201, "vibration"), house.now(), 1.5, 0);
        text(message, point(message, C201, "vibration"), house.now(), "high");
        var taken = message.finish().join();
        assertThat(taken.accepted()).isEqualTo(1);
        assertThat(taken.refusals())
                .singleElement()
                .satisfies(no -> assertThat(no.code()).isEqualTo("reading.type"));
    }

    @Test
    void two_messages_that_discover_the_same_sensor_make_it_once() {
        var first = house.intake.open(ANA);
        var second = house.intake.open(ANA);
        first.number(point(first, C201, "vibration"), house.now(), 1, 0);
        second.number(point(second, C201, "vibration"), house.now() + 1, 2, 0);
        assertThat(first.finish().join().discovered()).isEqualTo(1);
        assertThat(second.finish().join().discovered()).isZero();
        assertThat(house.frames().stream().flatMap(f -> f.parts().stream()))
                .allSatisfy(part -> assertThat(part.series().value()).isEqualTo(1));
    }

    @Test
    void what_cannot_be_a_key_or_stands_on_no_machine_is_not_discovered() {
        var message = house.intake.open(ANA);
        message.number(point(message, C201, "so warm!"), house.now(), 1, 0);
        message.number(point(message, "field/compression/C-9", "warmth"), house.now(), 1, 0);
        var taken = message.finish().join();
        assertThat(taken.discovered()).isZero();
        assertThat(taken.refusals().stream().map(RefusedReadings::code))
                .containsExactly("sensor.not-found", "machine.not-found");
    }

    private ValueType type(String sensor) {
        var view = house.plant.directory.at(ANA, PlantHouse.path(C201 + "/" + sensor));
        return view.settings() instanceof SensorSettings settings
                ? settings.valueTypeOrNumber()
                : ValueType.NUMBER;
    }
}
