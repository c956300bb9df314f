package dev.hilo.jdbc.telemetry;

import dev.hilo.jdbc.Database;
import dev.hilo.jdbc.IdList;
import dev.hilo.jdbc.Row;
import dev.hilo.kernel.TenantId;
import dev.hilo.plant.ItemId;
import dev.hilo.plant.ReadingStream;
import dev.hilo.plant.ValueType;
import dev.hilo.telemetry.Series;
import dev.hilo.telemetry.SeriesNumber;
import dev.hilo.telemetry.SeriesStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Thread-safe: all state is in the database. */
public final class SqlSeriesStore implements SeriesStore {

    private final Database database;

    public SqlSeriesStore(Database database) {
        this.database = database;
    }

    @Override
    public SeriesNumber next() {
        database.sql().update("update series_counter set last = last + 1");
        return new SeriesNumber(
                Math.toIntExact(database.sql().number("select last from series_counter")));
    }

    @Override
    public void insert(Series series) {
        database.sql()
                .update(
                        "insert into series values (?, ?, ?, ?, ?, ?)",
                        series.number().value(),
                        series.tenant(),
                        series.sensor().value(),
                        series.type(),
                        series.stream(),
                        series.retention());
    }

    @Override
    public Optional<Series> find(
            TenantId tenant, ItemId sensor, ValueType type, ReadingStream stream) {
        return database.sql()
                .first(
                        "select * from series"
                                + " where tenant = ? and sensor = ? and type = ? and stream = ?",
                        SqlSeriesStore::series,
                        tenant,
                        sensor.value(),
                        type,
                        stream);
    }

    @Override
    public Optional<Series> find(TenantId tenant, SeriesNumber number) {
        return database.sql()
                .first(
                        "select * from series where tenant = ? and number = ?",
                        SqlSeriesStore::series,
                        tenant,
                        number.value());
    }

    @Override
    public Map<ItemId, List<Series>> ofSensors(TenantId tenant, Collection<ItemId> sensors) {
        var found = new HashMap<ItemId, List<Series>>();
        for (IdList some : IdList.of(sensors.stream().map(ItemId::value).toList())) {
            database.sql()
                    .list(
                            "select * from series where tenant = ? and "
                                    + some.in("sensor")
                                    + " order by number",
                            SqlSeriesStore::series,
                            some.after(tenant))
                    .forEach(series ->
                            found.computeIfAbsent(series.sensor(), _ -> new ArrayList<>())
                                    .add(series));
        }
        return found;
    }

    /** All that the tenant has, in the order in which they were given. */
    public List<SeriesNumber> numbers(TenantId tenant) {
        return database.sql()
                .list(
                        "select number from series where tenant = ? order by number",
                        row -> new SeriesNumber(row.integer("number")),
                        tenant);
    }

    @Override
    public long count(TenantId tenant) {
        return database.sql().number("select count(*) from series where tenant = ?", tenant);
    }

    @Override
    public Map<String, Long> erase(TenantId tenant) {
        long erased = database.sql().update("delete from series where tenant = ?", tenant);
        return Map.of("series", erased);
    }

    private static Series series(Row row) {
        return new Series(
                new SeriesNumber(row.integer("number")),
                row.tenant("tenant"),
                new ItemId(row.uuid("sensor")),
                row.constant("type", ValueType.class),
                row.constant("stream", ReadingStream.class),
                row.key("retention"));
    }
}
