package dev.hilo.telemetry;

import dev.hilo.kernel.Key;
import dev.hilo.kernel.Refusal;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.Transactions;
import dev.hilo.plant.ItemId;
import dev.hilo.plant.ReadingStream;
import dev.hilo.plant.ValueType;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Gives every sensor that is read its series. A series that {@link #open} returned is durable, so
 * that a frame may carry its number. Thread-safe.
 */
public final class SeriesRegistry {

    private record Measured(TenantId tenant, ItemId sensor, ValueType type, ReadingStream stream) {}

    private final Transactions transactions;
    private final SeriesStore store;
    private final int mostPerTenant;
    private final Map<Measured, Series> known = new ConcurrentHashMap<>();

    public SeriesRegistry(Transactions transactions, SeriesStore store, int mostPerTenant) {
        this.transactions = transactions;
        this.store = store;
        this.mostPerTenant = mostPerTenant;
    }

    /** The sensor's series, begun now when there is none. Never part of a caller's transaction. */
    public Series open(
            TenantId tenant, ItemId sensor, ValueType type, ReadingStream stream, Key retention) {
        var measured = new Measured(tenant, sensor, type, stream);
        var series = known.get(measured);
        if (series == null) {
            series = transactions.write(() -> findOrBegin(measured, retention));
            var durable = series;
            transactions.afterCommit(() -> known.put(measured, durable));
        }
        return series;
    }

    /** The sensor's series, when it has begun. */
    public Optional<Series> find(
            TenantId tenant, ItemId sensor, ValueType type, ReadingStream stream) {
        var measured = new Measured(tenant, sensor, type, stream);
        var series = Optional.ofNullable(known.get(measured));
        if (series.isEmpty()) {
            series = transactions.read(() -> store.find(tenant, sensor, type, stream));
            series.ifPresent(durable -> known.put(measured, durable));
        }
        return series;
    }

    /** Forgets what it remembers of a tenant; the store's rows are erased by the store. */
    public void forget(TenantId tenant) {
        known.keySet().removeIf(measured -> measured.tenant().equals(tenant));
    }

    private Series findOrBegin(Measured measured, Key retention) {
        return store.find(measured.tenant(), measured.sensor(), measured.type(), measured.stream())
                .orElseGet(() -> begin(measured, retention));
    }

    private Series begin(Measured measured, Key retention) {
        if (store.count(measured.tenant()) >= mostPerTenant) {
            throw Refusal.conflict("series.limit", mostPerTenant);
        }
        var series =
                new Series(
                        store.next(),
                        measured.tenant(),
                        measured.sensor(),
                        measured.type(),
                        measured.stream(),
                        retention);
        store.insert(series);
        return series;
    }
}
