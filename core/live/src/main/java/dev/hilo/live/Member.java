package dev.hilo.live;

import dev.hilo.kernel.Caller;
import dev.hilo.kernel.Refusal;
import dev.hilo.live.Outgoing.Batch;
import dev.hilo.live.Outgoing.Left;
import dev.hilo.live.Outgoing.Moved;
import dev.hilo.live.Outgoing.Notice;
import dev.hilo.live.Outgoing.Refused;
import dev.hilo.live.Outgoing.Subscribed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One connected client: the rooms it is in, and all that waits to be told to it. Readings are
 * offered by whoever takes them in and never wait for the client; one thread, the one that carries
 * the messages, {@link #take takes} them as fast as the client reads. Thread-safe, by one lock.
 */
public final class Member {

    private static final int MOST_ANSWERS = 100;

    private final Lock lock = new ReentrantLock();
    private final Condition something = lock.newCondition();
    private final Condition room = lock.newCondition();
    private final Map<RoomName, Membership> memberships = new LinkedHashMap<>();
    private List<Outgoing> answers = new ArrayList<>();
    private boolean gone;
    private volatile Caller caller;

    Member(Caller caller) {
        this.caller = caller;
    }

    public Caller caller() {
        return caller;
    }

    void isNow(Caller known) {
        caller = known;
    }

    /** Says no to something that the client asked. */
    public void refuse(Refusal refusal, Optional<String> about) {
        answer(new Refused(refusal, about));
    }

    /**
     * All that waits, readings bundled by room; waits for something first. Nothing when nothing
     * came in that time.
     */
    public List<Outgoing> take(Duration atMost) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = atMost.toNanos();
            while (!hasSomething() && left > 0) {
                left = something.awaitNanos(left);
            }
            var out = answers;
            answers = new ArrayList<>();
            room.signalAll();
            memberships.values().forEach(membership -> membership.drainTo(out));
            return out;
        } finally {
            lock.unlock();
        }
    }

    /** Wakes the taker after readings were offered. */
    void ring() {
        guarded(() -> something.signal());
    }

    void offer(Seat seat, Sample sample) {
        guarded(() -> seat.membership().offer(seat, sample));
    }

    /** Tells it wherever the member is in the room, by the name that the member gave it. */
    void offer(RoomName room, String event, Map<String, Object> details) {
        guarded(() -> {
            for (var membership : memberships.values()) {
                if (membership.isOf(room)) {
                    membership.offer(new Notice(membership.name(), event, details));
                    something.signal();
                }
            }
        });
    }

    Optional<Membership> in(RoomName name) {
        return guard(() -> Optional.ofNullable(memberships.get(name)));
    }

    List<Membership> memberships() {
        return guard(() -> List.copyOf(memberships.values()));
    }

    int points() {
        return guard(
                () -> memberships.values().stream().mapToInt(each -> each.seats().size()).sum());
    }

    Membership join(RoomName name, RoomName room, Wanted wanted) {
        return guard(() -> {
            var membership =
                    memberships.computeIfAbsent(
                            name, _ -> new Membership(this, name, room, wanted));
            membership.becomes(room, wanted);
            return membership;
        });
    }

    void leave(Membership membership) {
        guarded(() -> {
            membership.close();
            memberships.remove(membership.name());
        });
        answer(new Left(membership.name()));
    }

    void leaveAll() {
        guarded(() -> {
            memberships.values().forEach(Membership::close);
            memberships.clear();
            gone = true;
            room.signalAll();
        });
    }

    /**
     * Makes the membership's points those given. Returns the points that are new to it, or nothing
     * when all is as it was.
     */
    Optional<List<Point>> arrange(
            Membership membership, Collection<Point> points, Function<UUID, Channel> channels) {
        return guard(() -> {
            var gone = new HashMap<UUID, Seat>();
            membership.seats().forEach(seat -> gone.put(seat.point().sensor(), seat));
            var added = new ArrayList<Point>();
            boolean described = false;
            for (var point : points) {
                gone.remove(point.sensor());
                var seat = membership.seat(point.sensor());
                if (seat.isEmpty()) {
                    membership.add(point, channels.apply(point.sensor())).take();
                    added.add(point);
                } else if (!seat.get().point().equals(point)) {
                    seat.get().describe(point);
                    described = true;
                }
            }
            gone.keySet().forEach(membership::remove);
            return added.isEmpty() && gone.isEmpty() && !described
                    ? Optional.empty()
                    : Optional.of(added);
        });
    }

    void answer(Notice notice) {
        answer((Outgoing) notice);
    }

    void answer(Subscribed answer, Membership membership) {
        answer((Outgoing) answer);
        guarded(membership::open);
    }

    /** Tells what the member does not have yet; its memberships must be open. */
    void answer(Membership membership, Map<UUID, Sample> latest) {
        var values =
                guard(() -> {
                    var newer = new ArrayList<Moved>();
                    latest.forEach((sensor, sample) ->
                            membership
                                    .seat(sensor)
                                    .filter(seat -> seat.passes(sample.time()))
                                    .ifPresent(
                                            seat -> newer.add(new Moved(seat.number(), sample))));
                    return newer;
                });
        if (!values.isEmpty()) {
            answer(new Batch(membership.name(), true, values, 0));
        }
    }

    /** Waits while the client does not take the answers that it has already asked for. */
    private void answer(Outgoing answer) {
        guarded(() -> {
            while (answers.size() >= MOST_ANSWERS && !gone) {
                room.awaitUninterruptibly();
            }
            if (!gone) {
                answers.add(answer);
                something.signal();
            }
        });
    }

    private boolean hasSomething() {
        return !answers.isEmpty()
                || memberships.values().stream().anyMatch(Membership::hasSomething);
    }

    private void guarded(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }

    private <T> T guard(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
