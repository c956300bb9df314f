package dev.hilo.telemetry.reads;

import static dev.hilo.plant.testing.PlantHouse.ANA;
import static dev.hilo.plant.testing.Refusals.codes;
import static dev.hilo.telemetry.reads.ReadHouse.NOON;
import static dev.hilo.telemetry.reads.ReadHouse.SECOND;
import static dev.hilo.telemetry.reads.ReadHouse.at;
import static dev.hilo.telemetry.reads.ReadHouse.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.plant.ItemId;
import dev.hilo.telemetry.Quality;
import dev.hilo.telemetry.Reading;
import dev.hilo.telemetry.Readings;
import dev.hilo.telemetry.Value;
import dev.hilo.telemetry.history.Rollup;
import dev.hilo.telemetry.history.Span;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrendsTest {

    private final ReadHouse house = new ReadHouse();
    private final Trends trends = new Trends(house.ports);
    private final ItemId discharge = house.discharge();

    @Test
    void few_readings_are_drawn_as_they_are() {
        house.send(discharge, each(0, 400, i -> at(i, i)));
        var line = line(discharge, seconds(0, 3_600), 100);
        assertThat(line).isInstanceOf(Trend.Raw.class);
        assertThat(((Trend.Raw) line).runs()).extracting(Readings::size).containsExactly(400);
    }

    @Test
    void many_are_drawn_by_the_smallest_step_that_fits() {
        house.send(discharge, each(0, 3_600, i -> at(i, i)));
        var hour = seconds(0, 3_600);
        assertThat(step(hour, 800)).isEqualTo(Duration.ofSeconds(5));
        assertThat(step(hour, 360)).isEqualTo(Duration.ofSeconds(10));
        assertThat(step(hour, 359)).isEqualTo(Duration.ofSeconds(30));
        assertThat(step(seconds(0, 365L * 86_400), 800)).isEqualTo(Duration.ofDays(1));
        var rolled = (Trend.Rolled) line(discharge, hour, 360);
        assertThat(rolled.rollups()).hasSize(360).extracting(Rollup::count).containsOnly(10L);
    }

    @Test
    void states_are_drawn_by_the_last_of_each_step_when_there_are_many() {
        var valve = house.state("valve", "text");
        house.send(valve, each(0, 6_000, i -> text(i, i % 2 == 0 ? "open" : "shut")));
        var held = (Trend.Held) line(valve, seconds(0, 6_000), 100);
        assertThat(held.truncated()).isFalse();
        assertThat(held.lasts()).hasSize(100);
        assertThat(held.lasts().getFirst().reading()).isEqualTo(text(59, "shut"));
        assertThat(held.lasts().getFirst().span()).isEqualTo(seconds(0, 60));
    }

    @Test
    void lines_come_in_the_order_asked_for_and_one_never_read_is_empty() {
        var suction = house.sensor("suction");
        house.send(discharge, at(0, 1));
        var lines = trends.draw(ANA, List.of(suction, discharge), seconds(0, 60), 800).lines();
        assertThat(lines)
                .extracting(line -> line.sensor().id())
                .containsExactly(suction, discharge);
        assertThat(((Trend.Raw) lines.getFirst()).runs()).isEmpty();
    }

    @Test
    void too_many_sensors_or_points_are_refused() {
        var many = Collections.nCopies(21, discharge);
        assertThat(codes(() -> trends.draw(ANA, many, Span.ALL, 800)))
                .containsExactly("sensor: list.size");
        assertThat(codes(() -> trends.draw(ANA, List.of(discharge), Span.ALL, 9)))
                .containsExactly("points: number.range");
    }

    private Duration step(Span span, int points) {
        return trends.draw(ANA, List.of(discharge), span, points).step().length();
    }

    private Trend.Line line(ItemId sensor, Span span, int points) {
        return trends.draw(ANA, List.of(sensor), span, points).lines().getFirst();
    }

    private static Reading text(long second, String text) {
        return new Reading(NOON + second * SECOND, Value.of(text), Quality.GOOD);
    }

    private static Reading[] each(int from, int to, IntFunction<Reading> reading) {
        return IntStream.range(from, to).mapToObj(reading).toArray(Reading[]::new);
    }
}
