package dev.hilo.telemetry.intake;

import static dev.hilo.telemetry.intake.IntakeHouse.ANA;
import static dev.hilo.telemetry.intake.IntakeHouse.C201;
import static dev.hilo.telemetry.intake.IntakeHouse.point;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An event loop serves a thousand connections: it must never wait for a store. */
class AtOnceTest {

    private final IntakeHouse house = new IntakeHouse();

    @BeforeEach
    void discharge() {
        house.plant.discharge();
    }

    @Test
    void whose_rights_or_policy_have_to_be_asked_for_is_not_served_at_once() {
        assertThat(house.intake.openAtOnce(ANA)).isEmpty();
        house.send(C201, "discharge", 1);
        assertThat(house.intake.openAtOnce(ANA)).isPresent();
    }

    @Test
    void what_is_known_is_taken_at_once() {
        house.send(C201, "discharge", 1);
        var message = house.intake.openAtOnce(ANA).orElseThrow();
        message.number(point(message, C201, "discharge"), house.now(), 2, 0);
        assertThat(message.finish().join().accepted()).isEqualTo(1);
    }

    @Test
    void what_is_not_known_is_left_to_a_thread_that_may_wait() {
        house.send(C201, "discharge", 1);
        try (var message = house.intake.openAtOnce(ANA).orElseThrow()) {
            assertThatThrownBy(() -> point(message, C201, "nobody")).isInstanceOf(MustWait.class);
            assertThatThrownBy(() -> point(message, "south-field/nowhere", "discharge"))
                    .isInstanceOf(MustWait.class);
        }
        assertThat(house.frames()).hasSize(1);
    }
}
