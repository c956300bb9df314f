package dev.hilo.telemetry.testing;

import static dev.hilo.plant.ReadingStream.DRILLING;
import static dev.hilo.plant.ReadingStream.TELEMETRY;
import static dev.hilo.plant.ReadingStream.WELL_TEST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.kernel.Key;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.Transactions;
import dev.hilo.kernel.testing.Callers;
import dev.hilo.plant.ItemId;
import dev.hilo.plant.ReadingStream;
import dev.hilo.plant.ValueType;
import dev.hilo.telemetry.Series;
import dev.hilo.telemetry.SeriesStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of series promises. */
public abstract class SeriesStoreContract {

    private static final ItemId SENSOR = new ItemId(new UUID(1, 1));
    private static final ItemId NEVER_READ = new ItemId(new UUID(2, 2));

    protected abstract Transactions transactions();

    protected abstract SeriesStore series();

    @Test
    void a_series_is_found_by_sensor_and_by_number_in_its_tenant_only() {
        var pressure = insert(Callers.ANDES, ValueType.NUMBER);
        var state = insert(Callers.ANDES, ValueType.TEXT);
        transactions()
                .run(() -> {
                    assertThat(series().find(Callers.ANDES, SENSOR, ValueType.TEXT, TELEMETRY))
                            .contains(state);
                    assertThat(series().find(Callers.ANDES, pressure.number())).contains(pressure);
                    assertThat(series().ofSensor(Callers.ANDES, SENSOR))
                            .containsExactly(pressure, state);
                    assertThat(series().ofSensors(Callers.ANDES, List.of(SENSOR, NEVER_READ)))
                            .isEqualTo(Map.of(SENSOR, List.of(pressure, state)));
                    assertThat(series().ofSensors(Callers.ANDES, List.of())).isEmpty();
                    assertThat(series().ofSensor(Callers.BORDER, SENSOR)).isEmpty();
                    assertThat(series().count(Callers.ANDES)).isEqualTo(2);
                    assertThat(series().find(Callers.BORDER, SENSOR, ValueType.TEXT, TELEMETRY))
                            .isEmpty();
                    assertThat(series().find(Callers.BORDER, pressure.number())).isEmpty();
                    assertThat(series().count(Callers.BORDER)).isZero();
                });
    }

    @Test
    void another_stream_is_another_series() {
        var slow = insert(Callers.ANDES, ValueType.NUMBER);
        var test = insert(Callers.ANDES, ValueType.NUMBER, WELL_TEST);
        transactions()
                .run(() -> {
                    assertThat(find(TELEMETRY)).contains(slow);
                    assertThat(find(WELL_TEST)).contains(test);
                    assertThat(find(DRILLING)).isEmpty();
                });
    }

    private Optional<Series> find(ReadingStream stream) {
        return series().find(Callers.ANDES, SENSOR, ValueType.NUMBER, stream);
    }

    @Test
    void a_number_is_never_given_again() {
        var erased = insert(Callers.ANDES, ValueType.NUMBER);
        assertThat(transactions().write(() -> series().erase(Callers.ANDES)))
                .containsEntry("series", 1L);
        var next = insert(Callers.ANDES, ValueType.NUMBER);
        assertThat(next.number()).isGreaterThan(erased.number());
    }

    private Series insert(TenantId tenant, ValueType type) {
        return insert(tenant, type, TELEMETRY);
    }

    private Series insert(TenantId tenant, ValueType type, ReadingStream stream) {
        return transactions()
                .write(() -> {
                    var made =
                            new Series(
                                    series().next(),
                                    tenant,
                                    SENSOR,
                                    type,
                                    stream,
                                    new Key("usual"));
                    series().insert(made);
                    return made;
                });
    }
}
