package dev.hilo.live;

import dev.hilo.live.Outgoing.Batch;
import dev.hilo.live.Outgoing.Moved;
import dev.hilo.live.Outgoing.Notice;
import dev.hilo.live.Outgoing.Numbered;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One member's place in one room: the points that it watches there, and what waits for it. What
 * waits is bounded: beyond that only the newest reading of each point stays, and the rest is
 * counted. Guarded by the member's lock.
 */
final class Membership {

    private static final int LEAST_WAITING = 1000;
    private static final int WAITING_A_SEAT = 4;

    private record Waiting(Seat seat, Sample sample) {}

    private final Member member;
    private final RoomName name;
    private RoomName room;
    private Wanted wanted;
    private final Map<UUID, Seat> seats = new LinkedHashMap<>();
    private final Map<String, Notice> notices = new LinkedHashMap<>();
    private List<Waiting> waiting = new ArrayList<>();
    private int numbers;
    private long conflated;
    private boolean open;

    /**
     * @param name what the member calls it
     * @param room what it is
     */
    Membership(Member member, RoomName name, RoomName room, Wanted wanted) {
        this.member = member;
        this.name = name;
        this.room = room;
        this.wanted = wanted;
    }

    Member member() {
        return member;
    }

    RoomName name() {
        return name;
    }

    boolean isOf(RoomName other) {
        return room.equals(other);
    }

    /** Under this name the member now wants something else, or the same again. */
    void becomes(RoomName other, Wanted asked) {
        room = other;
        wanted = asked;
    }

    Wanted wanted() {
        return wanted;
    }

    Collection<Seat> seats() {
        return seats.values();
    }

    Optional<Seat> seat(UUID sensor) {
        return Optional.ofNullable(seats.get(sensor));
    }

    List<Numbered> numbered() {
        return seats.values().stream()
                .map(seat -> new Numbered(seat.number(), seat.point()))
                .toList();
    }

    Seat add(Point point, Channel channel) {
        var seat = new Seat(this, numbers++, channel, point);
        seats.put(point.sensor(), seat);
        return seat;
    }

    void remove(UUID sensor) {
        var seat = seats.remove(sensor);
        if (seat != null) {
            seat.leave();
        }
    }

    void close() {
        seats.values().forEach(Seat::leave);
        seats.clear();
        waiting.clear();
        notices.clear();
    }

    /** From now on what waits may be told: the member knows what is in the room. */
    void open() {
        open = true;
    }

    void offer(Seat seat, Sample sample) {
        if (!seat.isTaken()) {
            return;
        }
        seat.passes(sample.time());
        waiting.add(new Waiting(seat, sample));
        if (waiting.size() > Math.max(LEAST_WAITING, WAITING_A_SEAT * seats.size())) {
            conflate();
        }
    }

    void offer(Notice notice) {
        notices.put(notice.event(), notice);
    }

    boolean hasSomething() {
        return open && !(waiting.isEmpty() && notices.isEmpty());
    }

    /** Hands over all that waits. */
    void drainTo(List<Outgoing> out) {
        if (!open) {
            return;
        }
        var values = new ArrayList<Moved>(waiting.size());
        for (var each : waiting) {
            if (each.seat.isTaken()) {
                values.add(new Moved(each.seat.number(), each.sample));
            }
        }
        if (!values.isEmpty()) {
            out.add(new Batch(name, false, values, conflated));
            conflated = 0;
        }
        waiting.clear();
        out.addAll(notices.values());
        notices.clear();
    }

    private void conflate() {
        var newest = new LinkedHashMap<Seat, Waiting>();
        for (var each : waiting) {
            newest.merge(each.seat, each, (a, b) -> b.sample.isNewerThan(a.sample) ? b : a);
        }
        conflated += waiting.size() - newest.size();
        waiting = new ArrayList<>(newest.values());
    }
}
