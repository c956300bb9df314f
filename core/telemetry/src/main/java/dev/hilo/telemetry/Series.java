package dev.hilo.telemetry;

import dev.hilo.kernel.Key;
import dev.hilo.kernel.TenantId;
import dev.hilo.plant.ItemId;
import dev.hilo.plant.ReadingStream;
import dev.hilo.plant.ValueType;

/**
 * The history of one sensor, as long as it measures one type of value; a sensor that begins to
 * measure another type, or whose readings begin to travel in another stream, begins another series.
 *
 * @param retention the class whose days the series is kept, for ever the one it began with
 */
public record Series(
        SeriesNumber number,
        TenantId tenant,
        ItemId sensor,
        ValueType type,
        ReadingStream stream,
        Key retention) {}
