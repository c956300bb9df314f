package dev.hilo.telemetry.intake;

import static dev.hilo.telemetry.intake.IntakeHouse.ANA;
import static dev.hilo.telemetry.intake.IntakeHouse.C201;
import static dev.hilo.telemetry.intake.IntakeHouse.point;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hilo.kernel.Refusal;
import dev.hilo.plant.testing.PlantHouse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WhoMayWriteTest {

    private static final String C300 = "field/compression/C-300";

    private final IntakeHouse house = new IntakeHouse();

    @BeforeEach
    void twoMachines() {
        house.plant.discharge();
        house.plant.machine("field/compression", "C-300");
        house.plant.sensor(C300, "discharge");
    }

    @Test
    void who_may_write_to_one_machine_writes_to_no_other() {
        house.plant.grants.allowOnly("ana", "telemetry.write", "plant:" + C300);
        var message = house.intake.open(ANA);
        message.number(point(message, C201, "discharge"), house.now(), 1, 0);
        message.number(point(message, C300, "discharge"), house.now(), 1, 0);
        var taken = message.finish().join();
        assertThat(taken.accepted()).isEqualTo(1);
        assertThat(taken.refusals())
                .singleElement()
                .satisfies(no -> {
                    assertThat(no.code()).isEqualTo("permission.missing");
                    assertThat(no.arguments())
                            .isEqualTo(List.of("telemetry.write", "plant:" + C201));
                });
    }

    @Test
    void what_the_sender_may_not_see_is_not_there() {
        house.plant.grants.allowOnly("ana", "telemetry.write", "plant:" + C300);
        house.plant.grants.deny("ana", "plant.read", "plant:" + C201);
        var message = house.intake.open(ANA);
        message.number(point(message, C300, "discharge"), house.now(), 1, 0);
        message.number(point(message, C201, "discharge"), house.now(), 1, 0);
        assertThat(message.finish().join().refusals().stream().map(RefusedReadings::code))
                .containsExactly("machine.not-found");
    }

    @Test
    void who_may_write_nowhere_leaves_no_trace_in_the_log() {
        house.plant.grants.deny("ana", "telemetry.write", "plant:");
        assertThatThrownBy(() -> house.send(C201, "discharge", 1))
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.NOT_ALLOWED));
        assertThat(house.frames()).isEmpty();
    }

    @Test
    void a_right_that_is_taken_away_is_gone_with_the_next_message() {
        house.send(C201, "discharge", 1);
        house.plant.grants.deny("ana", "telemetry.write", "plant:" + C201);
        assertThat(house.send(C201, "discharge", 1).accepted()).isEqualTo(1);
        house.rightsChanged();
        assertThatThrownBy(() -> house.send(C201, "discharge", 1))
                .isInstanceOf(CompletionException.class);
    }

    @Test
    void what_was_remembered_of_rights_is_asked_again_after_a_second() {
        house.send(C201, "discharge", 1);
        house.plant.grants.deny("ana", "telemetry.write", "plant:" + C201);
        house.pass(Duration.ofSeconds(1));
        assertThatThrownBy(() -> house.send(C201, "discharge", 1))
                .isInstanceOf(CompletionException.class);
    }

    @Test
    void another_tenants_machine_does_not_exist() {
        var message = house.intake.open(PlantHouse.BOB);
        message.number(point(message, C201, "discharge"), house.now(), 1, 0);
        assertThat(message.finish().join().refusals().stream().map(RefusedReadings::code))
                .containsExactly("machine.not-found");
    }
}
