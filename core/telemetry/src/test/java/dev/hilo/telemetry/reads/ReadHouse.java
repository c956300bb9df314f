package dev.hilo.telemetry.reads;

import dev.hilo.kernel.Key;
import dev.hilo.kernel.testing.Callers;
import dev.hilo.plant.ItemId;
import dev.hilo.plant.Level;
import dev.hilo.plant.ReadingStream;
import dev.hilo.plant.ValueType;
import dev.hilo.plant.testing.PlantHouse;
import dev.hilo.telemetry.Frame;
import dev.hilo.telemetry.Reading;
import dev.hilo.telemetry.Readings;
import dev.hilo.telemetry.SeriesNumber;
import dev.hilo.telemetry.SeriesRegistry;
import dev.hilo.telemetry.history.FramePosition;
import dev.hilo.telemetry.history.Span;
import dev.hilo.telemetry.testing.MemorySeriesStore;
import dev.hilo.telemetry.testing.MemoryTelemetryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A plant with a history in memory. Used by one thread. */
final class ReadHouse {

    static final long NOON = Reading.micros(Instant.parse("2026-03-01T12:00:00Z"));
    static final long SECOND = 1_000_000;

    final PlantHouse plant = new PlantHouse();
    final MemoryTelemetryStore history = new MemoryTelemetryStore();
    private final MemorySeriesStore series = new MemorySeriesStore(plant.transactions);
    private final SeriesRegistry registry =
            new SeriesRegistry(plant.transactions, series, Integer.MAX_VALUE);
    final ReadPorts ports =
            new ReadPorts(
                    plant.directory,
                    series,
                    history,
                    plant.grants,
                    plant.transactions,
                    plant.clock);
    private long offset;

    /** field/compression/C-201/discharge, in Lima. */
    ItemId discharge() {
        return plant.discharge().item().id();
    }

    ItemId sensor(String key) {
        return plant.sensor("field/compression/C-201", key).item().id();
    }

    ItemId state(String key, String valueType) {
        var members =
                PlantHouse.members(
                        "parent",
                        "field/compression/C-201",
                        "key",
                        key,
                        "kind",
                        "state",
                        "valueType",
                        valueType);
        return plant.plant.add(PlantHouse.ANA, Level.SENSOR, members).item().id();
    }

    /** Sends readings, received a day after noon. */
    void send(ItemId sensor, Reading... readings) {
        sendAt(Duration.ofDays(1), sensor, readings);
    }

    void sendAt(Duration afterNoon, ItemId sensor, Reading... readings) {
        var type = readings[0].value().type();
        var part = new Frame.Part(open(sensor, type), Readings.of(type, List.of(readings)));
        long received = NOON + afterNoon.toMillis() * 1_000;
        var frame =
                new Frame(
                        Callers.ANDES,
                        received,
                        "edge",
                        Optional.empty(),
                        Optional.empty(),
                        List.of(part));
        history.append(new FramePosition("telemetry.raw/0", offset++), frame);
    }

    SeriesNumber open(ItemId sensor, ValueType type) {
        return registry.open(Callers.ANDES, sensor, type, ReadingStream.TELEMETRY, new Key("usual"))
                .number();
    }

    static Reading at(long second, double number) {
        return Reading.good(NOON + second * SECOND, number);
    }

    static Span seconds(long from, long to) {
        return new Span(NOON + from * SECOND, NOON + to * SECOND);
    }

    static Instant noon(Duration after) {
        return Instant.parse("2026-03-01T12:00:00Z").plus(after);
    }
}
