package dev.hilo.live;

import static dev.hilo.kernel.testing.Callers.ANDES;
import static dev.hilo.kernel.testing.Callers.BORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.testing.Callers;
import dev.hilo.kernel.testing.TestClock;
import dev.hilo.live.Outgoing.Batch;
import dev.hilo.live.Outgoing.Left;
import dev.hilo.live.Outgoing.Missed;
import dev.hilo.live.Outgoing.Moved;
import dev.hilo.live.Outgoing.Notice;
import dev.hilo.live.Outgoing.Refused;
import dev.hilo.live.Outgoing.Subscribed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RoomsTest {

    private static final RoomName ROOM = RoomName.machine("C-201");

    private final SmallPlant plant = new SmallPlant();
    private final TestClock clock = TestClock.at("2026-11-20T12:00:00Z");
    private final int pressure = plant.sensor(ANDES, "C-201", "pressure");
    private final int speed = plant.sensor(ANDES, "C-201", "speed");
    private final Rooms rooms = rooms(Rooms.Limits.USUAL);
    private final Member ana = rooms.enter(Callers.user("ana", ANDES));

    private Rooms rooms(Rooms.Limits limits) {
        return new Rooms(plant, plant, plant, clock, limits);
    }

    @Test
    void who_subscribes_is_told_what_is_there_and_the_newest_values_and_then_every_reading() {
        plant.newest(pressure, sample(10, 7.5));
        subscribe(ana);
        publish(pressure, sample(20, 7.6), sample(30, 7.7));
        publish(speed, sample(21, 1450));
        assertThat(take(ana))
                .satisfiesExactly(
                        first ->
                                assertThat(((Subscribed) first).points())
                                        .extracting(each -> each.point().name())
                                        .containsExactly("pressure", "speed"),
                        latest ->
                                assertThat(latest)
                                        .isEqualTo(batch(true, 0, moved(0, sample(10, 7.5)))),
                        moving ->
                                assertThat(moving)
                                        .isEqualTo(
                                                batch(
                                                        false,
                                                        0,
                                                        moved(0, sample(20, 7.6)),
                                                        moved(0, sample(30, 7.7)),
                                                        moved(1, sample(21, 1450)))));
    }

    @Test
    void another_tenant_s_room_of_the_same_name_stays_silent() {
        plant.sensor(BORDER, "C-201", "pressure");
        var bruno = rooms.enter(Callers.user("bruno", BORDER));
        subscribe(bruno);
        take(bruno);
        publish(pressure, sample(20, 7.6));
        assertThat(take(bruno)).isEmpty();
    }

    @Test
    void a_series_that_begins_after_the_subscription_is_told_too() {
        subscribe(ana);
        take(ana);
        int flow = plant.sensor(ANDES, "C-201", "flow");
        rooms.review(ana, ana.caller());
        publish(flow, sample(20, 3));
        assertThat(take(ana)).last().isEqualTo(batch(false, 0, moved(2, sample(20, 3))));
    }

    /** Its sensor may be gone for good while its readings are still in the log. */
    @Test
    void a_series_that_belongs_to_nobody_reaches_nobody() {
        subscribe(ana);
        take(ana);
        publish(speed + 1, sample(20, 7.6));
        assertThat(take(ana)).isEmpty();
    }

    @Test
    void who_is_too_slow_gets_the_newest_of_each_point_and_is_told_how_many_were_left_out() {
        subscribe(ana);
        take(ana);
        for (int i = 0; i < 5000; i++) {
            publish(pressure, sample(i, i));
            publish(speed, sample(i, i));
        }
        var batch = (Batch) take(ana).getFirst();
        assertThat(batch.values().size() + batch.conflated()).isEqualTo(10_000);
        assertThat(batch.values()).hasSizeLessThanOrEqualTo(1000);
        assertThat(batch.values().subList(batch.values().size() - 2, batch.values().size()))
                .containsExactly(moved(0, sample(4999, 4999)), moved(1, sample(4999, 4999)));
        publish(speed, sample(5000, 1));
        assertThat(take(ana)).containsExactly(batch(false, 0, moved(1, sample(5000, 1))));
    }

    @Test
    void conflation_keeps_the_newest_by_the_source_s_clock_not_the_last_to_arrive() {
        subscribe(ana);
        take(ana);
        publish(pressure, sample(10_000, 1));
        for (int i = 0; i < 1000; i++) {
            publish(pressure, sample(i, i));
        }
        var batch = (Batch) take(ana).getFirst();
        assertThat(batch.conflated()).isPositive();
        assertThat(batch.values()).contains(moved(0, sample(10_000, 1)));
    }

    @Test
    void who_comes_back_is_told_the_range_that_went_by() {
        long now = micros(clock.instant());
        rooms.subscribe(
                ana,
                new Wanted.Machine("C-201"),
                Optional.empty(),
                OptionalLong.of(now - 5_000_000));
        assertThat(((Subscribed) take(ana).getFirst()).missed())
                .contains(new Missed(now - 5_000_000, now));
    }

    @Test
    void what_may_no_longer_be_read_is_not_told_even_when_it_was_waiting() {
        subscribe(ana);
        take(ana);
        publish(pressure, sample(20, 7.6));
        plant.hide(pressure);
        rooms.review(ana, ana.caller());
        publish(pressure, sample(30, 7.7));
        publish(speed, sample(30, 1450));
        assertThat(take(ana))
                .satisfiesExactly(
                        told ->
                                assertThat(((Subscribed) told).points())
                                        .extracting(each -> each.number())
                                        .containsExactly(1),
                        moving ->
                                assertThat(moving)
                                        .isEqualTo(batch(false, 0, moved(1, sample(30, 1450)))));
    }

    @Test
    void a_review_that_changes_nothing_says_nothing() {
        subscribe(ana);
        take(ana);
        rooms.review(ana, ana.caller());
        assertThat(take(ana)).isEmpty();
    }

    @Test
    void a_room_that_is_gone_is_left_with_a_reason() {
        subscribe(ana);
        take(ana);
        plant.remove(ANDES, "C-201");
        rooms.review(ana, ana.caller());
        publish(pressure, sample(20, 7.6));
        assertThat(take(ana))
                .satisfiesExactly(
                        no -> assertThat(((Refused) no).room()).isEqualTo(Optional.of(ROOM.text())),
                        left -> assertThat(left).isEqualTo(new Left(ROOM)));
    }

    /** The history may be a moment behind the live values: nobody is left with an old value. */
    @Test
    void looking_again_tells_only_what_the_member_does_not_have() {
        plant.newest(pressure, sample(10, 1));
        plant.newest(speed, sample(10, 1));
        subscribe(ana);
        publish(speed, sample(30, 3));
        take(ana);
        plant.newest(pressure, sample(20, 2));
        plant.newest(speed, sample(20, 2));
        rooms.lookAgain(ana, ROOM);
        assertThat(take(ana)).containsExactly(batch(true, 0, moved(0, sample(20, 2))));
    }

    @Test
    void who_left_is_told_nothing_more() {
        subscribe(ana);
        take(ana);
        rooms.unsubscribe(ana, ROOM.text());
        publish(pressure, sample(20, 7.6));
        assertThat(take(ana)).containsExactly(new Left(ROOM));
        assertThatThrownBy(() -> rooms.unsubscribe(ana, ROOM.text()))
                .hasMessageContaining("room.not-found");
    }

    @Test
    void who_enters_a_room_of_notices_is_told_what_holds_there_now() {
        rooms.subscribe(ana, new Wanted.SystemStatus(), Optional.empty(), OptionalLong.empty());
        assertThat(take(ana))
                .last()
                .isEqualTo(
                        new Notice(RoomName.system(ANDES), "system:status", Map.of("state", "ok")));
    }

    @Test
    void of_an_event_only_the_newest_waits() {
        rooms.subscribe(ana, new Wanted.SystemStatus(), Optional.empty(), OptionalLong.empty());
        take(ana);
        var room = RoomName.system(ANDES);
        rooms.tell(ANDES, room, "system:status", Map.of("state", "behind"));
        rooms.tell(ANDES, room, "system:status", Map.of("state", "ok"));
        assertThat(take(ana))
                .containsExactly(new Notice(room, "system:status", Map.of("state", "ok")));
    }

    @Test
    void a_room_is_called_as_the_member_calls_it() {
        var mine = new RoomName("my compressor");
        rooms.subscribe(ana, new Wanted.Machine("C-201"), Optional.of(mine), OptionalLong.empty());
        publish(pressure, sample(20, 7.6));
        assertThat(take(ana))
                .satisfiesExactly(
                        told -> assertThat(((Subscribed) told).room()).isEqualTo(mine),
                        moving -> assertThat(((Batch) moving).room()).isEqualTo(mine));
    }

    /** A name is only a name: it opens no room that the member was not let into. */
    @Test
    void calling_a_room_like_another_does_not_bring_what_is_told_there() {
        var system = RoomName.system(ANDES);
        rooms.subscribe(
                ana, new Wanted.Machine("C-201"), Optional.of(system), OptionalLong.empty());
        take(ana);
        rooms.tell(ANDES, system, "system:status", Map.of("state", "ok"));
        assertThat(take(ana)).isEmpty();
    }

    @Test
    void a_member_watches_no_more_than_it_may() {
        var few = rooms(new Rooms.Limits(10, 10, 1, 1));
        var member = few.enter(Callers.user("ana", ANDES));
        assertThatThrownBy(() -> subscribe(few, member)).hasMessageContaining("live.points");
        few.subscribe(member, new Wanted.SystemStatus(), Optional.empty(), OptionalLong.empty());
        assertThatThrownBy(() -> subscribe(few, member)).hasMessageContaining("live.rooms");
    }

    @Test
    void one_principal_has_no_more_connections_than_it_may() {
        var few = rooms(new Rooms.Limits(2, 1, 1, 1));
        var first = few.enter(Callers.user("ana", ANDES));
        assertThatThrownBy(() -> few.enter(Callers.user("ana", ANDES)))
                .hasMessageContaining("live.connections");
        few.enter(Callers.user("luis", ANDES));
        assertThatThrownBy(() -> few.enter(Callers.user("bruno", BORDER)))
                .hasMessageContaining("live.members");
        few.leave(first);
        few.enter(Callers.user("ana", ANDES));
        assertThat(few.size()).isEqualTo(2);
    }

    @Test
    void nobody_listens_when_everybody_has_left() {
        assertThat(rooms.isListening(ANDES)).isTrue();
        rooms.leave(ana);
        assertThat(rooms.isListening(ANDES)).isFalse();
    }

    /**
     * A client that asks and never reads must not fill the memory, nor hold its thread for ever.
     */
    @Test
    void answers_that_nobody_takes_are_waited_for_until_the_member_leaves() throws Exception {
        var asking =
                Thread.ofVirtual()
                        .start(() -> {
                            for (int i = 0; i < 1000; i++) {
                                subscribe(ana);
                            }
                        });
        assertThat(asking.join(Duration.ofMillis(200))).isFalse();
        rooms.leave(ana);
        assertThat(asking.join(Duration.ofSeconds(10))).isTrue();
    }

    private void subscribe(Member member) {
        subscribe(rooms, member);
    }

    private static void subscribe(Rooms where, Member member) {
        where.subscribe(
                member, new Wanted.Machine("C-201"), Optional.empty(), OptionalLong.empty());
    }

    private void publish(int series, Sample... samples) {
        publish(ANDES, series, samples);
    }

    private void publish(TenantId tenant, int series, Sample... samples) {
        var broadcast = rooms.broadcast(tenant);
        for (var sample : samples) {
            if (broadcast.isWanted(series)) {
                broadcast.add(series, sample);
            }
        }
        broadcast.ring();
    }

    private static List<Outgoing> take(Member member) {
        try {
            return member.take(Duration.ZERO);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Batch batch(boolean latest, long conflated, Moved... values) {
        return new Batch(ROOM, latest, List.of(values), conflated);
    }

    private static Moved moved(int number, Sample sample) {
        return new Moved(number, sample);
    }

    private static Sample sample(long time, double value) {
        return new Sample(time, value, 0);
    }

    private static long micros(Instant at) {
        return at.getEpochSecond() * 1_000_000 + at.getNano() / 1000;
    }
}
