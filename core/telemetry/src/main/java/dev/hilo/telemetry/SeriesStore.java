package dev.hilo.telemetry;

import dev.hilo.kernel.TenantData;
import dev.hilo.kernel.TenantId;
import dev.hilo.plant.ItemId;
import dev.hilo.plant.ReadingStream;
import dev.hilo.plant.ValueType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where series are kept; called inside a transaction. */
public interface SeriesStore extends TenantData {

    /** A number never given before, not even to a series that is gone. */
    SeriesNumber next();

    void insert(Series series);

    Optional<Series> find(TenantId tenant, ItemId sensor, ValueType type, ReadingStream stream);

    Optional<Series> find(TenantId tenant, SeriesNumber number);

    /** The series of each sensor, oldest first; a sensor that has none has no entry. */
    Map<ItemId, List<Series>> ofSensors(TenantId tenant, Collection<ItemId> sensors);

    default List<Series> ofSensor(TenantId tenant, ItemId sensor) {
        return ofSensors(tenant, List.of(sensor)).getOrDefault(sensor, List.of());
    }

    long count(TenantId tenant);
}
