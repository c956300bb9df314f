package dev.hilo.telemetry.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.testing.Callers;
import dev.hilo.plant.ValueType;
import dev.hilo.telemetry.Frame;
import dev.hilo.telemetry.Quality;
import dev.hilo.telemetry.Reading;
import dev.hilo.telemetry.Readings;
import dev.hilo.telemetry.SeriesNumber;
import dev.hilo.telemetry.Value;
import dev.hilo.telemetry.history.Applied;
import dev.hilo.telemetry.history.Correction;
import dev.hilo.telemetry.history.FramePosition;
import dev.hilo.telemetry.history.Rollup;
import dev.hilo.telemetry.history.Span;
import dev.hilo.telemetry.history.Step;
import dev.hilo.telemetry.history.TelemetryStore;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every history promises. */
public abstract class TelemetryStoreContract {

    protected static final long NOON = Reading.micros(Instant.parse("2026-03-01T12:00:00Z"));
    protected static final long SECOND = 1_000_000;
    protected static final long RECEIVED = NOON + 3600 * SECOND;
    private static final long DAY = 86_400;
    protected static final SeriesNumber PRESSURE = new SeriesNumber(1);
    protected static final SeriesNumber STATE = new SeriesNumber(2);
    protected static final String PARTITION = "telemetry.raw/0";

    private static final Step MINUTE = new Step(Duration.ofMinutes(1), ZoneOffset.UTC);

    private long offset;

    protected abstract TelemetryStore store();

    @Test
    void what_was_read_comes_back_in_order_of_time() {
        append(PRESSURE, at(2, 21.5), at(0, 20), at(1, -3.25));
        assertThat(raw(PRESSURE)).containsExactly(at(0, 20), at(1, -3.25), at(2, 21.5));
        assertThat(store().count(Callers.ANDES, PRESSURE, seconds(1, 2))).isEqualTo(1);
    }

    @Test
    void texts_flags_and_qualities_come_back_as_they_were() {
        var off = new Reading(NOON, Value.of("off"), Quality.GOOD);
        var on = new Reading(NOON + 1, Value.of("en línea"), Quality.UNCERTAIN_LAST_USABLE);
        append(STATE, off, on);
        assertThat(raw(STATE)).containsExactly(off, on);
        var flag = new SeriesNumber(3);
        var lit = new Reading(NOON, Value.of(true), Quality.BAD_SENSOR_FAILURE);
        append(flag, lit);
        assertThat(raw(flag)).containsExactly(lit);
    }

    @Test
    void a_cursor_goes_on_where_the_slice_ended() {
        append(PRESSURE, at(0, 0), at(1, 1), at(2, 2), at(3, 3), at(4, 4));
        var first = store().raw(Callers.ANDES, PRESSURE, seconds(1, 5), 2, Optional.empty());
        assertThat(first.readings().list()).containsExactly(at(1, 1), at(2, 2));
        var rest = store().raw(Callers.ANDES, PRESSURE, seconds(1, 5), 2, first.next());
        assertThat(rest.readings().list()).containsExactly(at(3, 3), at(4, 4));
        assertThat(rest.next()).isEmpty();
    }

    @Test
    void the_last_one_written_counts_and_what_it_replaced_is_kept() {
        append(PRESSURE, at(0, 1), at(1, 2), at(2, 3));
        appendAt(RECEIVED + 5, PRESSURE, at(1, 20));
        appendAt(RECEIVED + 9, PRESSURE, at(1, 200));
        assertThat(raw(PRESSURE)).containsExactly(at(0, 1), at(1, 200), at(2, 3));
        assertThat(store().corrections(Callers.ANDES, PRESSURE, Span.ALL))
                .containsExactly(
                        new Correction(at(1, 2), RECEIVED + 5),
                        new Correction(at(1, 20), RECEIVED + 9));
        assertThat(store().count(Callers.ANDES, PRESSURE, Span.ALL)).isEqualTo(3);
    }

    @Test
    void the_newest_reading_can_be_corrected_too() {
        append(PRESSURE, at(0, 1), at(1, 2));
        append(PRESSURE, at(1, 5));
        assertThat(store().latest(Callers.ANDES, List.of(PRESSURE)))
                .containsEntry(PRESSURE, at(1, 5));
        assertThat(store().corrections(Callers.ANDES, PRESSURE, Span.ALL)).hasSize(1);
    }

    @Test
    void what_is_sent_twice_changes_nothing() {
        append(PRESSURE, at(0, 1), at(1, 2));
        append(PRESSURE, at(0, 1), at(1, 2));
        append(PRESSURE, at(0, 1));
        assertThat(raw(PRESSURE)).containsExactly(at(0, 1), at(1, 2));
        assertThat(store().corrections(Callers.ANDES, PRESSURE, Span.ALL)).isEmpty();
    }

    @Test
    void a_frame_applied_again_undoes_no_correction() {
        append(PRESSURE, at(0, 1));
        append(PRESSURE, at(0, 2));
        store().append(new FramePosition(PARTITION, 0), frame(RECEIVED, PRESSURE, at(0, 1)));
        store().checkpoint();
        store().append(new FramePosition(PARTITION, 0), frame(RECEIVED, PRESSURE, at(0, 1)));
        assertThat(raw(PRESSURE)).containsExactly(at(0, 2));
        assertThat(store().corrections(Callers.ANDES, PRESSURE, Span.ALL)).hasSize(1);
    }

    @Test
    void late_reading_corrects_the_rollup() {
        append(PRESSURE, at(0, 10), at(59, 10), at(60, 1));
        assertThat(minutes().getFirst().max()).isEqualTo(10);
        append(PRESSURE, at(30, 40));
        var minute = minutes().getFirst();
        assertThat(minute.max()).isEqualTo(40);
        assertThat(minute.count()).isEqualTo(3);
        assertThat(minute.mean()).isEqualTo(20);
    }

    @Test
    void a_rollup_knows_first_last_and_the_extremes() {
        append(PRESSURE, at(0, 4), at(10, 9), at(20, -1), at(40, 2), at(60, 7));
        assertThat(minutes())
                .containsExactly(
                        new Rollup(seconds(0, 60), 4, 0, -1, 9, 14, 4, 2, 2.5),
                        new Rollup(seconds(60, 120), 1, 0, 7, 7, 7, 7, 7, 7));
    }

    @Test
    void a_value_holds_until_the_next_reading_even_across_steps_and_the_question() {
        append(PRESSURE, at(-30, 100), at(30, 0), at(90, 50), at(180, 1));
        assertThat(minutes()).extracting(Rollup::timeWeightedMean).containsExactly(50.0, 25.0, 1.0);
        var asked = store().rollups(Callers.ANDES, PRESSURE, seconds(0, 60), MINUTE);
        assertThat(asked).extracting(Rollup::timeWeightedMean).containsExactly(50.0);
    }

    @Test
    void bad_readings_are_counted_and_weigh_nothing() {
        var bad = new Reading(NOON + 30 * SECOND, Value.of(1e9), Quality.BAD_SENSOR_FAILURE);
        append(PRESSURE, at(0, 10), bad, at(45, 20), at(60, 0));
        var minute = minutes().getFirst();
        assertThat(minute.count()).isEqualTo(3);
        assertThat(minute.bad()).isEqualTo(1);
        assertThat(minute.max()).isEqualTo(20);
        assertThat(minute.timeWeightedMean()).isCloseTo((10 * 30 + 20 * 15) / 45.0, within(1e-9));
    }

    @Test
    void steps_follow_the_sites_own_clock() {
        var santiago = ZoneId.of("America/Santiago");
        var day = new Step(Duration.ofDays(1), santiago);
        append(PRESSURE, at(0, 1), at(15 * 3600 - 1, 2), at(15 * 3600, 3));
        var days = store().rollups(Callers.ANDES, PRESSURE, Span.ALL, day);
        assertThat(days).extracting(Rollup::count).containsExactly(2L, 1L);
        assertThat(days.getLast().span().from()).isEqualTo(NOON + 15 * 3600 * SECOND);
    }

    @Test
    void long_histories_agree_with_their_readings() {
        var readings = new ArrayList<Reading>();
        for (int i = 0; i < 10_000; i++) {
            readings.add(at(i * 13L, i % 97));
            if (readings.size() == 500) {
                append(PRESSURE, readings.toArray(Reading[]::new));
                readings.clear();
            }
        }
        assertThat(store().count(Callers.ANDES, PRESSURE, Span.ALL)).isEqualTo(10_000);
        var hours = new Step(Duration.ofHours(1), ZoneOffset.UTC);
        var rollups = store().rollups(Callers.ANDES, PRESSURE, Span.ALL, hours);
        assertThat(rollups.stream().mapToLong(Rollup::count).sum()).isEqualTo(10_000);
        assertThat(rollups.getFirst().count()).isEqualTo(277);
        assertThat(rollups.getFirst().last()).isEqualTo(276 % 97);
        assertThat(raw(PRESSURE)).hasSize(10_000).element(9_999).isEqualTo(at(129_987, 8));
    }

    @Test
    void the_low_water_rises_with_a_checkpoint_only() {
        append(PRESSURE, at(0, 1));
        append(PRESSURE, at(1, 1));
        assertThat(store().lowWater(PARTITION)).isZero();
        store().checkpoint();
        assertThat(store().lowWater(PARTITION)).isEqualTo(2);
        assertThat(store().lowWater("telemetry.raw/1")).isZero();
    }

    @Test
    void what_fails_as_a_checkpoint_begins_leaves_nothing_durable() {
        append(PRESSURE, at(0, 1));
        assertThatThrownBy(() -> store().checkpoint(this::fail)).hasMessage("no room");
        assertThat(store().lowWater(PARTITION)).isZero();
        var seen = new ArrayList<Long>();
        store().checkpoint(() -> seen.add(store().lowWater(PARTITION)));
        assertThat(seen).containsExactly(0L);
        assertThat(store().lowWater(PARTITION)).isEqualTo(1);
    }

    @Test
    void what_comes_in_as_a_checkpoint_begins_is_for_the_next_one() {
        append(PRESSURE, at(0, 1));
        store().checkpoint(() ->
                CompletableFuture.runAsync(() -> append(PRESSURE, at(1, 1)))
                        .orTimeout(10, TimeUnit.SECONDS)
                        .join());
        assertThat(store().lowWater(PARTITION)).isEqualTo(1);
        assertThat(raw(PRESSURE)).hasSize(2);
        store().checkpoint();
        assertThat(store().lowWater(PARTITION)).isEqualTo(2);
    }

    @Test
    void new_repeated_corrected_and_late_readings_are_counted() {
        assertThat(append(PRESSURE, at(0, 1), at(10, 2), at(5, 3)))
                .isEqualTo(new Applied(3, 0, 0, 1, 3595 * SECOND));
        assertThat(append(PRESSURE, at(0, 1), at(10, 2))).isEqualTo(new Applied(0, 2, 0, 0, 0));
        assertThat(append(PRESSURE, at(10, 3), at(5, 4), at(5, 4), at(11, 1)))
                .isEqualTo(new Applied(3, 1, 2, 1, 3595 * SECOND));
        assertThat(append(PRESSURE, at(5, 3))).isEqualTo(new Applied(1, 0, 1, 1, 3595 * SECOND));
        assertThat(append(STATE, new Reading(NOON, Value.of("on"), Quality.GOOD)).late()).isZero();
    }

    @Test
    void a_reading_is_late_however_many_days_ago_it_was() {
        append(PRESSURE, at(3 * DAY, 1));
        assertThat(append(PRESSURE, at(0, 1), at(DAY, 2)))
                .isEqualTo(new Applied(2, 0, 0, 2, 3600 * SECOND));
        assertThat(append(PRESSURE, at(3 * DAY, 1), at(DAY, 2))).isEqualTo(repeated(2));
    }

    @Test
    void readings_that_lie_in_long_histories_are_counted_as_well() {
        append(PRESSURE, series(0, 5_000));
        store().checkpoint();
        assertThat(append(PRESSURE, series(0, 5_000))).isEqualTo(repeated(5_000));
        assertThat(append(PRESSURE, series(2_000, 100)).repeated()).isEqualTo(100);
        assertThat(append(PRESSURE, at(17, 99), at(17, 99)).repeated()).isEqualTo(1);
        assertThat(append(PRESSURE, at(17, 99)).repeated()).isEqualTo(1);
    }

    @Test
    void a_frame_applied_before_counts_nothing() {
        append(PRESSURE, at(0, 1));
        var again = frame(RECEIVED, PRESSURE, at(0, 1));
        assertThat(store().append(new FramePosition(PARTITION, 0), again))
                .isEqualTo(Applied.NOTHING);
    }

    @Test
    void the_latest_of_a_series_is_by_its_own_time() {
        append(PRESSURE, at(5, 1));
        append(PRESSURE, at(3, 2));
        assertThat(store().latest(Callers.ANDES, List.of(PRESSURE, STATE)))
                .hasSize(1)
                .containsEntry(PRESSURE, at(5, 1));
    }

    @Test
    void another_tenant_sees_nothing_and_erasing_leaves_nothing() {
        append(PRESSURE, at(0, 1), at(1, 1));
        assertThat(store().count(Callers.BORDER, PRESSURE, Span.ALL)).isZero();
        assertThat(store().latest(Callers.BORDER, List.of(PRESSURE))).isEmpty();
        store().checkpoint();
        assertThat(store().erase(Callers.ANDES)).containsEntry("readings", 2L);
        assertThat(raw(PRESSURE)).isEmpty();
        assertThat(store().latest(Callers.ANDES, List.of(PRESSURE))).isEmpty();
    }

    protected static Reading at(long second, double number) {
        return Reading.good(NOON + second * SECOND, number);
    }

    protected static Span seconds(long from, long to) {
        return new Span(NOON + from * SECOND, NOON + to * SECOND);
    }

    private static Applied repeated(int count) {
        return new Applied(0, count, 0, 0, 0);
    }

    private static Reading[] series(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(second -> at(second, second % 97))
                .toArray(Reading[]::new);
    }

    private void fail() {
        throw new IllegalStateException("no room");
    }

    protected Applied append(SeriesNumber series, Reading... readings) {
        return appendAt(RECEIVED, series, readings);
    }

    protected Applied appendAt(long receivedAt, SeriesNumber series, Reading... readings) {
        return store().append(
                        new FramePosition(PARTITION, offset++),
                        frame(receivedAt, series, readings));
    }

    protected List<Reading> raw(SeriesNumber series) {
        return raw(Callers.ANDES, series);
    }

    protected static Frame frame(long receivedAt, SeriesNumber series, Reading... readings) {
        var type = readings.length == 0 ? ValueType.NUMBER : readings[0].value().type();
        var part = new Frame.Part(series, Readings.of(type, List.of(readings)));
        return new Frame(
                Callers.ANDES,
                receivedAt,
                "test",
                Optional.empty(),
                Optional.empty(),
                List.of(part));
    }

    private List<Reading> raw(TenantId tenant, SeriesNumber series) {
        return store().raw(tenant, series, Span.ALL, 100_000, Optional.empty()).readings().list();
    }

    private List<Rollup> minutes() {
        return store().rollups(
                        Callers.ANDES, PRESSURE, new Span(NOON, NOON + 3600 * SECOND), MINUTE);
    }
}
