package dev.hilo.telemetry.intake;

import dev.hilo.kernel.Key;
import dev.hilo.kernel.TenantId;
import dev.hilo.plant.Band;
import dev.hilo.plant.ItemId;
import dev.hilo.plant.PlantPath;
import dev.hilo.plant.ReadingStream;
import dev.hilo.plant.ValueType;
import java.util.List;
import java.util.Optional;

/** What the intake asks the plant: slow, hence asked once and remembered. Thread-safe. */
public interface SensorLookup {

    /** A machine and all its sensors, as they are configured now. */
    record Machine(ItemId id, PlantPath path, boolean archived, List<Sensor> sensors) {
        public Machine {
            sensors = List.copyOf(sensors);
        }
    }

    /**
     * @param range what it can measure, where that is known
     */
    record Sensor(
            ItemId id,
            Key key,
            ValueType type,
            ReadingStream stream,
            Optional<Band> range,
            boolean archived) {}

    /** A sensor, and whether it was made just now. */
    record Discovered(Sensor sensor, boolean made) {}

    /** By its path, an old path or its id. */
    Optional<Machine> machine(TenantId tenant, String name);

    /** The sensor that once stood on the machine under this key. */
    Optional<Sensor> formerly(TenantId tenant, PlantPath machine, Key key);

    /** Makes a sensor of which nothing is known but its key and the type of its readings. */
    Discovered discover(TenantId tenant, PlantPath machine, Key key, ValueType type);
}
