package dev.hilo.server.live;

import static dev.hilo.kernel.testing.Eventually.until;
import static dev.hilo.server.live.OneMachine.ROOM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.log.Partition;
import dev.hilo.kernel.log.Topic;
import dev.hilo.kernel.testing.Callers;
import dev.hilo.kernel.testing.MemoryLog;
import dev.hilo.live.Member;
import dev.hilo.live.Outgoing;
import dev.hilo.live.Outgoing.Batch;
import dev.hilo.live.Outgoing.Moved;
import dev.hilo.live.Sample;
import dev.hilo.live.Wanted;
import dev.hilo.plant.ValueType;
import dev.hilo.telemetry.Frame;
import dev.hilo.telemetry.Reading;
import dev.hilo.telemetry.Readings;
import dev.hilo.telemetry.SeriesNumber;
import dev.hilo.telemetry.codec.FrameCodec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FrameFeedTest {

    private static final Partition PARTITION = Topic.TELEMETRY_RAW.partition(0);

    private final OneMachine house = new OneMachine();
    private final MemoryLog log = new MemoryLog();
    private final FrameFeed feed = new FrameFeed(log, house.rooms);

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void readings_that_are_appended_reach_who_watches_and_those_from_before_do_not() {
        append(Callers.ANDES, Reading.good(1, 1));
        var ana = watching();
        follow();
        log.append(PARTITION, frame(Callers.ANDES, Reading.good(2, 2), Reading.good(3, 3)));
        assertThat(awaitBatch(ana))
                .isEqualTo(
                        new Batch(
                                ROOM,
                                false,
                                List.of(
                                        new Moved(0, new Sample(2, 2.0, 0)),
                                        new Moved(0, new Sample(3, 3.0, 0))),
                                0));
    }

    @Test
    void frames_of_another_tenant_reach_nobody() {
        var ana = watching();
        follow();
        append(Callers.BORDER, Reading.good(2, 2));
        append(Callers.ANDES, Reading.good(3, 3));
        assertThat(awaitBatch(ana).values()).containsExactly(new Moved(0, new Sample(3, 3.0, 0)));
    }

    /** Decoding costs; who watches nothing pays nothing. */
    @Test
    void frames_of_a_tenant_without_clients_are_not_read() {
        var unreadable = Arrays.copyOf(frame(Callers.BORDER, Reading.good(1, 1)), 20);
        var ana = watching();
        follow();
        log.append(PARTITION, unreadable);
        append(Callers.ANDES, Reading.good(3, 3));
        assertThat(awaitBatch(ana).values()).hasSize(1);
    }

    /** The live group must never keep the log from being trimmed. */
    @Test
    void everything_read_is_safe() {
        append(Callers.ANDES, Reading.good(1, 1));
        log.subscribe("live", Topic.TELEMETRY_RAW, feed);
        append(Callers.ANDES, Reading.good(2, 2));
        until(
                "the group stands at the end",
                () -> log.standings().stream().allMatch(standing -> standing.behind() == 0));
    }

    /** From now on what is appended is carried. */
    private void follow() {
        var open = new CountDownLatch(1);
        log.subscribe(
                "live",
                Topic.TELEMETRY_RAW,
                (partition, committed) -> {
                    var state = feed.open(partition, committed);
                    open.countDown();
                    return state;
                });
        until("it follows", () -> open.getCount() == 0);
    }

    private Member watching() {
        var ana = house.rooms.enter(Callers.user("ana", Callers.ANDES));
        house.rooms.subscribe(
                ana, new Wanted.Machine("C-201"), Optional.empty(), OptionalLong.empty());
        return ana;
    }

    private static Batch awaitBatch(Member member) {
        var told = new ArrayList<Outgoing>();
        until(
                "a batch",
                () -> {
                    told.addAll(take(member));
                    return told.stream().anyMatch(Batch.class::isInstance);
                });
        return (Batch) told.getLast();
    }

    private static List<Outgoing> take(Member member) {
        try {
            return member.take(Duration.ofMillis(100));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void append(TenantId tenant, Reading... readings) {
        log.append(PARTITION, frame(tenant, readings));
    }

    private static byte[] frame(TenantId tenant, Reading... readings) {
        var part =
                new Frame.Part(
                        new SeriesNumber(OneMachine.SERIES),
                        Readings.of(ValueType.NUMBER, List.of(readings)));
        return FrameCodec.encode(
                new Frame(tenant, 10, "test", Optional.empty(), Optional.empty(), List.of(part)));
    }
}
