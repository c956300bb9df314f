package dev.hilo.chunks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.plant.ValueType;
import dev.hilo.telemetry.Reading;
import dev.hilo.telemetry.Readings;
import dev.hilo.telemetry.history.Correction;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ResolutionTest {

    private static final Readings BASE =
            Readings.of(ValueType.NUMBER, List.of(Reading.good(1, 10), Reading.good(3, 30)));

    @Test
    void late_readings_find_their_place_and_the_last_one_counts() {
        var resolution =
                resolved(late(3, 31, 100), late(2, 20, 101), late(3, 32, 102), late(0, 0, 9));
        assertThat(resolution.readings().list())
                .containsExactly(
                        Reading.good(0, 0),
                        Reading.good(1, 10),
                        Reading.good(2, 20),
                        Reading.good(3, 32));
        assertThat(resolution.corrections())
                .containsExactly(
                        new Correction(Reading.good(3, 30), 100),
                        new Correction(Reading.good(3, 31), 102));
    }

    @Test
    void a_duplicate_leaves_no_trace() {
        var resolution = resolved(late(1, 10, 100), late(1, 10, 101));
        assertThat(resolution.readings()).isEqualTo(BASE);
        assertThat(resolution.corrections()).isEmpty();
    }

    private record Row(Reading reading, long receivedAt) {}

    private static Row late(long time, double number, long receivedAt) {
        return new Row(Reading.good(time, number), receivedAt);
    }

    private static Resolution resolved(Row... rows) {
        var readings = Readings.of(ValueType.NUMBER, Stream.of(rows).map(Row::reading).toList());
        long[] receivedAt = Stream.of(rows).mapToLong(Row::receivedAt).toArray();
        var late = new Late(LateRows.of(readings, receivedAt));
        return Resolution.of(BASE, late, late.between(Long.MIN_VALUE, Long.MAX_VALUE));
    }
}
