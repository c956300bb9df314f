package dev.hilo.bench;

import dev.hilo.kernel.Caller;
import dev.hilo.kernel.Principal;
import dev.hilo.kernel.TenantId;
import dev.hilo.live.Contents;
import dev.hilo.live.Member;
import dev.hilo.live.Point;
import dev.hilo.live.RoomName;
import dev.hilo.live.Rooms;
import dev.hilo.live.Wanted;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** A room with the first series of the plant, and somebody in it who takes what is told. */
final class Watched implements AutoCloseable {

    private final Rooms rooms;
    private final Member member;
    private final AtomicLong told = new AtomicLong();
    private final Thread screen;

    Watched(TenantId tenant, int series) {
        var points =
                IntStream.rangeClosed(1, series)
                        .mapToObj(n ->
                                new Point(sensor(n), "p/" + n, "s" + n, Optional.empty(), "number"))
                        .toList();
        rooms =
                new Rooms(
                        (_, _) -> Contents.points(RoomName.machine("p"), points, List.of()),
                        (_, _) -> Map.of(),
                        (_, n) -> n <= series ? Optional.of(sensor(n)) : Optional.empty(),
                        InstantSource.system(),
                        Rooms.Limits.USUAL);
        var principal = new Principal(Principal.Kind.USER, "bench", "bench");
        member =
                rooms.enter(
                        new Caller(
                                principal,
                                tenant,
                                Set.of("*"),
                                Optional.empty(),
                                "bench",
                                "127.0.0.1"));
        rooms.subscribe(member, new Wanted.Machine("p"), Optional.empty(), OptionalLong.empty());
        screen = Thread.ofVirtual().start(this::look);
    }

    private static UUID sensor(int n) {
        return new UUID(1, n);
    }

    Rooms rooms() {
        return rooms;
    }

    /** How many messages the one in the room has taken. */
    long told() {
        return told.get();
    }

    private void look() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                told.addAndGet(member.take(Duration.ofSeconds(1)).size());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        screen.interrupt();
        rooms.leave(member);
    }
}
