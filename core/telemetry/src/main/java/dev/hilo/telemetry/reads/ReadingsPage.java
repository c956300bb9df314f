package dev.hilo.telemetry.reads;

import dev.hilo.kernel.Cursor;
import dev.hilo.telemetry.Readings;
import java.util.List;
import java.util.Optional;

/**
 * Some readings of a sensor in order of time.
 *
 * @param runs one after another; each is of one type of value
 */
public record ReadingsPage(SensorSeries sensor, List<Readings> runs, Optional<Cursor> next) {

    public ReadingsPage {
        runs = List.copyOf(runs);
    }

    public int size() {
        return runs.stream().mapToInt(Readings::size).sum();
    }
}
