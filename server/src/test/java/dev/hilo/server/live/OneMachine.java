package dev.hilo.server.live;

import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.testing.Callers;
import dev.hilo.kernel.testing.TestClock;
import dev.hilo.live.Contents;
import dev.hilo.live.Point;
import dev.hilo.live.RoomName;
import dev.hilo.live.Rooms;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Rooms over a plant of one machine with one sensor, whose series has number 1. */
final class OneMachine {

    static final TenantId TENANT = Callers.ANDES;
    static final int SERIES = 1;
    static final RoomName ROOM = RoomName.machine("C-201");

    private static final UUID SENSOR = new UUID(0, SERIES);

    final TestClock clock = TestClock.at("2026-11-20T12:00:00Z");

    final Rooms rooms =
            new Rooms(
                    (_, _) ->
                            Contents.points(
                                    ROOM,
                                    List.of(
                                            new Point(
                                                    SENSOR,
                                                    "C-201/pressure",
                                                    "Pressure",
                                                    Optional.of("bar"),
                                                    "number")),
                                    List.of()),
                    (_, _) -> Map.of(),
                    (tenant, series) ->
                            tenant.equals(TENANT) && series == SERIES
                                    ? Optional.of(SENSOR)
                                    : Optional.empty(),
                    clock,
                    Rooms.Limits.USUAL);
}
