package dev.hilo.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hilo.kernel.Key;
import dev.hilo.kernel.Refusal;
import dev.hilo.kernel.testing.Callers;
import dev.hilo.kernel.testing.MemoryTransactions;
import dev.hilo.plant.ItemId;
import dev.hilo.plant.ReadingStream;
import dev.hilo.plant.ValueType;
import dev.hilo.telemetry.testing.MemorySeriesStore;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SeriesRegistryTest {

    private static final Key USUAL = new Key("usual");

    private final MemoryTransactions transactions = new MemoryTransactions();
    private final MemorySeriesStore store = new MemorySeriesStore(transactions);
    private final SeriesRegistry registry = new SeriesRegistry(transactions, store, 2);

    @Test
    void a_series_is_durable_when_its_number_is_known() {
        var series = open(1);
        assertThat(transactions.read(() -> store.find(Callers.ANDES, series.number())))
                .contains(series);
        assertThat(open(1)).isEqualTo(series);
    }

    @Test
    void a_restart_finds_the_same_number() {
        var series = open(1);
        var restarted = new SeriesRegistry(transactions, store, 2);
        assertThat(
                        restarted.open(
                                Callers.ANDES,
                                sensor(1),
                                ValueType.NUMBER,
                                ReadingStream.TELEMETRY,
                                USUAL))
                .isEqualTo(series);
    }

    @Test
    void another_type_of_value_is_another_series() {
        var number = open(1);
        var text =
                registry.open(
                        Callers.ANDES, sensor(1), ValueType.TEXT, ReadingStream.TELEMETRY, USUAL);
        assertThat(text.number()).isNotEqualTo(number.number());
    }

    @Test
    void beyond_the_tenants_limit_is_refused_and_others_go_on() {
        open(1);
        open(2);
        assertThatThrownBy(() -> open(3))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("series.limit"));
        assertThat(open(2).sensor()).isEqualTo(sensor(2));
        assertThat(
                        registry.open(
                                        Callers.BORDER,
                                        sensor(3),
                                        ValueType.NUMBER,
                                        ReadingStream.TELEMETRY,
                                        USUAL)
                                .tenant())
                .isEqualTo(Callers.BORDER);
    }

    private Series open(int sensor) {
        return registry.open(
                Callers.ANDES, sensor(sensor), ValueType.NUMBER, ReadingStream.TELEMETRY, USUAL);
    }

    private static ItemId sensor(int n) {
        return new ItemId(new UUID(n, n));
    }
}
