package dev.hilo.telemetry.intake;

import static dev.hilo.telemetry.intake.IntakeHouse.ANA;
import static dev.hilo.telemetry.intake.IntakeHouse.C201;
import static dev.hilo.telemetry.intake.IntakeHouse.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/**
 * The promise of the hot path: once a sensor is known, its readings are taken by making nothing.
 */
class WarmIntakeTest {

    private static final int SENSORS = 20;
    private static final int ROUNDS = 500;

    private final IntakeHouse house = new IntakeHouse();
    private final byte[] machine = utf8(C201);
    private final byte[][] sensors = new byte[SENSORS][];

    @Test
    void readings_of_known_sensors_allocate_nothing() {
        house.plant.discharge();
        for (int i = 0; i < SENSORS; i++) {
            sensors[i] = utf8("temperature-" + i);
            house.plant.sensor(C201, "temperature-" + i);
        }
        for (int i = 0; i < 20; i++) {
            fill();
        }
        assertThat(fill()).isLessThan(ROUNDS * SENSORS);
    }

    /** One message; says how many bytes were allocated while its readings were added. */
    private long fill() {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (var message = house.intake.open(ANA)) {
            long now = house.now();
            add(message, now);
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int round = 1; round < ROUNDS; round++) {
                add(message, now + round);
            }
            long allocated = threads.getCurrentThreadAllocatedBytes() - before;
            message.finish().join();
            return allocated;
        }
    }

    private void add(Message message, long time) {
        var place = message.machine(machine, 0, machine.length);
        for (byte[] sensor : sensors) {
            var point = message.sensor(place, sensor, 0, sensor.length);
            message.number(point, time, 7.5, 0);
        }
    }
}
