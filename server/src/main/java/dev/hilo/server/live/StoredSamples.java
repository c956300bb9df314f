package dev.hilo.server.live;

import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.Transactions;
import dev.hilo.live.LatestSamples;
import dev.hilo.live.Sample;
import dev.hilo.live.SeriesOwners;
import dev.hilo.plant.ItemId;
import dev.hilo.telemetry.Reading;
import dev.hilo.telemetry.SeriesNumber;
import dev.hilo.telemetry.SeriesStore;
import dev.hilo.telemetry.Value;
import dev.hilo.telemetry.history.TelemetryStore;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What the history knows of sensors and their series. Thread-safe; reads the stores. */
public final class StoredSamples implements LatestSamples, SeriesOwners {

    private final Transactions transactions;
    private final SeriesStore series;
    private final TelemetryStore history;

    public StoredSamples(Transactions transactions, SeriesStore series, TelemetryStore history) {
        this.transactions = transactions;
        this.series = series;
        this.history = history;
    }

    @Override
    public Optional<UUID> sensorOf(TenantId tenant, int number) {
        return transactions
                .read(() -> series.find(tenant, new SeriesNumber(number)))
                .map(found -> found.sensor().value());
    }

    /** A sensor may have had several series: the newest reading of any of them counts. */
    @Override
    public Map<UUID, Sample> of(TenantId tenant, Collection<UUID> sensors) {
        var items = sensors.stream().map(ItemId::new).toList();
        var owners = new HashMap<SeriesNumber, UUID>();
        transactions
                .read(() -> series.ofSensors(tenant, items))
                .forEach((sensor, its) ->
                        its.forEach(each -> owners.put(each.number(), sensor.value())));
        var newest = new HashMap<UUID, Sample>();
        history.latest(tenant, owners.keySet())
                .forEach((number, reading) ->
                        newest.merge(
                                Objects.requireNonNull(owners.get(number)),
                                sample(reading),
                                (a, b) -> b.time() >= a.time() ? b : a));
        return newest;
    }

    private static Sample sample(Reading reading) {
        Object value =
                switch (reading.value()) {
                    case Value.Numeric(double number) -> number;
                    case Value.Flag(boolean on) -> on;
                    case Value.Text(String text) -> text;
                };
        return new Sample(reading.time(), value, reading.quality().code());
    }
}
