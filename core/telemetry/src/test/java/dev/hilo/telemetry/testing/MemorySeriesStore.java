package dev.hilo.telemetry.testing;

import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.testing.MemoryTransactions;
import dev.hilo.plant.ItemId;
import dev.hilo.plant.ReadingStream;
import dev.hilo.plant.ValueType;
import dev.hilo.telemetry.Series;
import dev.hilo.telemetry.SeriesNumber;
import dev.hilo.telemetry.SeriesStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Series in memory. Safe inside {@link MemoryTransactions}. */
public final class MemorySeriesStore implements SeriesStore {

    private final List<Series> held = new ArrayList<>();
    private int last;

    public MemorySeriesStore(MemoryTransactions transactions) {
        transactions.join(() -> {
            var before = List.copyOf(held);
            return () -> {
                held.clear();
                held.addAll(before);
            };
        });
    }

    @Override
    public SeriesNumber next() {
        return new SeriesNumber(++last);
    }

    @Override
    public void insert(Series series) {
        held.add(series);
    }

    @Override
    public Optional<Series> find(
            TenantId tenant, ItemId sensor, ValueType type, ReadingStream stream) {
        return ofSensor(tenant, sensor).stream()
                .filter(s -> s.type() == type && s.stream() == stream)
                .findFirst();
    }

    @Override
    public Optional<Series> find(TenantId tenant, SeriesNumber number) {
        return of(tenant, s -> s.number().equals(number)).stream().findFirst();
    }

    @Override
    public Map<ItemId, List<Series>> ofSensors(TenantId tenant, Collection<ItemId> sensors) {
        return of(tenant, s -> sensors.contains(s.sensor())).stream()
                .collect(Collectors.groupingBy(Series::sensor));
    }

    @Override
    public long count(TenantId tenant) {
        return of(tenant, _ -> true).size();
    }

    @Override
    public Map<String, Long> erase(TenantId tenant) {
        long before = held.size();
        held.removeIf(s -> s.tenant().equals(tenant));
        return Map.of("series", before - held.size());
    }

    private List<Series> of(TenantId tenant, Predicate<Series> wanted) {
        return held.stream().filter(s -> s.tenant().equals(tenant)).filter(wanted).toList();
    }
}
