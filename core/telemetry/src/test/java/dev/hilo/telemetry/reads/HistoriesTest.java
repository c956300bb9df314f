package dev.hilo.telemetry.reads;

import static dev.hilo.plant.testing.PlantHouse.ANA;
import static dev.hilo.plant.testing.PlantHouse.BOB;
import static dev.hilo.plant.testing.Refusals.refusalOf;
import static dev.hilo.telemetry.reads.ReadHouse.NOON;
import static dev.hilo.telemetry.reads.ReadHouse.at;
import static dev.hilo.telemetry.reads.ReadHouse.noon;
import static dev.hilo.telemetry.reads.ReadHouse.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.kernel.Cursor;
import dev.hilo.plant.ItemId;
import dev.hilo.telemetry.Quality;
import dev.hilo.telemetry.Reading;
import dev.hilo.telemetry.Readings;
import dev.hilo.telemetry.Value;
import dev.hilo.telemetry.history.Correction;
import dev.hilo.telemetry.history.Rollup;
import dev.hilo.telemetry.history.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HistoriesTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final ReadHouse house = new ReadHouse();
    private final Histories histories = new Histories(house.ports);
    private final ItemId discharge = house.discharge();

    @Test
    void readings_come_in_pages_in_order_of_time() {
        house.send(discharge, at(3, 3), at(0, 0), at(1, 1), at(2, 2), at(9, 9));
        var first = histories.readings(ANA, discharge, page(0, 9, 3, ""), Optional.empty());
        assertThat(list(first)).containsExactly(at(0, 0), at(1, 1), at(2, 2));
        var rest = page(0, 9, 3, first.next().orElseThrow().encode());
        var second = histories.readings(ANA, discharge, rest, Optional.empty());
        assertThat(list(second)).containsExactly(at(3, 3));
        assertThat(second.next()).isEmpty();
    }

    @Test
    void a_sensor_that_was_never_read_has_an_empty_history() {
        var page = histories.readings(ANA, discharge, all(), Optional.empty());
        assertThat(page.runs()).isEmpty();
        assertThat(page.sensor().path().toString()).isEqualTo("field/compression/C-201/discharge");
        assertThat(histories.rollups(ANA, discharge, all(), MINUTE).rollups()).isEmpty();
        assertThat(histories.corrections(ANA, discharge, all()).corrections()).isEmpty();
    }

    @Test
    void a_sensor_that_changed_its_type_of_value_has_one_history() {
        house.send(discharge, at(0, 1), at(2, 2), at(5, 3));
        var idle = new Reading(NOON + 2 * ReadHouse.SECOND, Value.of("idle"), Quality.GOOD);
        var busy = new Reading(NOON + 4 * ReadHouse.SECOND, Value.of("busy"), Quality.GOOD);
        house.send(discharge, idle, busy);
        var all = histories.readings(ANA, discharge, all(), Optional.empty());
        assertThat(list(all)).containsExactly(at(0, 1), idle, busy, at(5, 3));
        assertThat(all.runs()).hasSize(3);
        var read = new ArrayList<Reading>();
        var cursor = Optional.of("");
        while (cursor.isPresent()) {
            var one = page(0, 9, 1, cursor.get());
            var page = histories.readings(ANA, discharge, one, Optional.empty());
            read.addAll(list(page));
            cursor = page.next().map(Cursor::encode);
        }
        assertThat(read).isEqualTo(list(all));
    }

    @Test
    void as_known_then_shows_what_was_replaced_since() {
        house.sendAt(Duration.ofMinutes(1), discharge, at(0, 1), at(1, 2), at(7200, 3));
        house.sendAt(Duration.ofMinutes(5), discharge, at(1, 20));
        house.sendAt(Duration.ofMinutes(9), discharge, at(1, 200));
        assertThat(known(Duration.ofMinutes(3))).containsExactly(at(0, 1), at(1, 2));
        assertThat(known(Duration.ofMinutes(5))).containsExactly(at(0, 1), at(1, 20));
        assertThat(known(Duration.ofHours(3))).containsExactly(at(0, 1), at(1, 200), at(7200, 3));
    }

    @Test
    void corrections_come_in_pages_though_many_share_a_moment() {
        house.send(discharge, at(0, 0), at(1, 10));
        for (int n = 1; n <= 4; n++) {
            house.sendAt(Duration.ofDays(1 + n), discharge, at(0, n));
        }
        house.send(discharge, at(1, 11));
        var read = new ArrayList<Reading>();
        var cursor = Optional.of("");
        while (cursor.isPresent()) {
            var two = page(0, 9, 2, cursor.get());
            var page = histories.corrections(ANA, discharge, two);
            page.corrections().stream().map(Correction::replaced).forEach(read::add);
            cursor = page.next().map(Cursor::encode);
        }
        assertThat(read).containsExactly(at(0, 0), at(0, 1), at(0, 2), at(0, 3), at(1, 10));
    }

    @Test
    void rollups_leap_over_time_without_readings() {
        house.send(discharge, at(0, 1), at(1, 3), at(60, 5), at(864_000_000, 7));
        var first = histories.rollups(ANA, discharge, all(2, ""), MINUTE);
        assertThat(first.rollups()).extracting(Rollup::max).containsExactly(3.0, 5.0);
        var cursor = first.next().orElseThrow().encode();
        var second = histories.rollups(ANA, discharge, all(2, cursor), MINUTE);
        assertThat(second.rollups()).extracting(Rollup::max).containsExactly(7.0);
        assertThat(second.next()).isEmpty();
    }

    @Test
    void paged_rollups_are_the_same_as_all_at_once() {
        for (int i = 0; i < 1_000; i++) {
            house.send(discharge, at(i * 37L, i % 13));
        }
        var atOnce = histories.rollups(ANA, discharge, all(), Duration.ofMinutes(7)).rollups();
        var paged = new ArrayList<Rollup>();
        var cursor = Optional.of("");
        while (cursor.isPresent()) {
            var some = all(11, cursor.get());
            var page = histories.rollups(ANA, discharge, some, Duration.ofMinutes(7));
            assertThat(page.rollups()).hasSizeLessThanOrEqualTo(11);
            paged.addAll(page.rollups());
            cursor = page.next().map(Cursor::encode);
        }
        assertThat(paged).isEqualTo(atOnce);
        assertThat(atOnce.stream().mapToLong(Rollup::count).sum()).isEqualTo(1_000);
    }

    @Test
    void steps_follow_the_clock_of_the_sensors_site() {
        house.send(discharge, at(0, 1));
        var page = histories.rollups(ANA, discharge, all(), Duration.ofDays(1));
        assertThat(page.step().zone().getId()).isEqualTo("America/Lima");
        var midnight = Instant.parse("2026-03-01T05:00:00Z");
        assertThat(page.rollups().getFirst().span().from()).isEqualTo(Reading.micros(midnight));
    }

    @Test
    void a_step_in_which_the_sensor_changed_is_rolled_up_from_both_series() {
        house.send(discharge, at(0, 4), at(70, 5));
        var on = new Reading(NOON + 10 * ReadHouse.SECOND, Value.of(true), Quality.GOOD);
        house.send(discharge, on);
        var rollups = histories.rollups(ANA, discharge, all(), MINUTE).rollups();
        assertThat(rollups).extracting(Rollup::count).containsExactly(2L, 1L);
        assertThat(rollups.getFirst().sum()).isEqualTo(5);
        assertThat(rollups.getFirst().last()).isEqualTo(1);
    }

    @Test
    void whoever_sees_the_sensor_but_may_not_read_it_is_told_so() {
        house.plant.grants.deny("ana", "telemetry.read", "plant:field");
        var no = refusalOf(this::read);
        assertThat(no.code()).isEqualTo("permission.missing");
        house.plant.grants.deny("ana", "plant.read", "plant:field");
        assertThat(refusalOf(this::read).code()).isEqualTo("sensor.not-found");
    }

    @Test
    void whoever_may_read_the_sensor_need_not_see_its_configuration() {
        house.plant.grants.deny("ana", "plant.read", "plant:");
        house.send(discharge, at(0, 1));
        var page = histories.readings(ANA, discharge, all(), Optional.empty());
        assertThat(list(page)).containsExactly(at(0, 1));
    }

    @Test
    void another_tenants_sensor_is_not_there() {
        var no = refusalOf(() -> histories.rollups(BOB, discharge, all(), MINUTE));
        assertThat(no.code()).isEqualTo("sensor.not-found");
    }

    @Test
    void more_at_once_than_a_page_holds_is_refused() {
        assertThat(refusalOf(() -> all(10_001, "")).problems().getFirst().code())
                .isEqualTo("number.range");
    }

    private void read() {
        histories.readings(ANA, discharge, all(), Optional.empty());
    }

    private List<Reading> known(Duration afterNoon) {
        return list(histories.readings(ANA, discharge, all(), Optional.of(noon(afterNoon))));
    }

    private static List<Reading> list(ReadingsPage page) {
        return page.runs().stream().map(Readings::list).flatMap(List::stream).toList();
    }

    private static HistoryQuestion page(long from, long to, int limit, String cursor) {
        return new HistoryQuestion(
                seconds(from, to), limit, Optional.of(cursor).filter(text -> !text.isEmpty()));
    }

    private static HistoryQuestion all() {
        return all(HistoryQuestion.MOST, "");
    }

    private static HistoryQuestion all(int limit, String cursor) {
        return new HistoryQuestion(
                Span.ALL, limit, Optional.of(cursor).filter(text -> !text.isEmpty()));
    }
}
