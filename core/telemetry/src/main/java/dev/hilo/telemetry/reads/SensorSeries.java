package dev.hilo.telemetry.reads;

import dev.hilo.plant.ItemId;
import dev.hilo.plant.PlantPath;
import dev.hilo.plant.SensorSettings;
import dev.hilo.plant.ValueType;
import dev.hilo.telemetry.Series;
import dev.hilo.telemetry.SeriesNumber;
import java.util.List;
import java.util.Optional;

/**
 * A sensor as it is configured now, and where its readings are kept.
 *
 * @param series oldest first; none before its first reading
 */
public record SensorSeries(
        ItemId id, PlantPath path, String name, SensorSettings settings, List<Series> series) {

    public SensorSeries {
        series = List.copyOf(series);
    }

    public Optional<String> unit() {
        return settings.unit();
    }

    public ValueType valueType() {
        return settings.valueTypeOrNumber();
    }

    List<SeriesNumber> numbers() {
        return series.stream().map(Series::number).toList();
    }
}
