package dev.hilo.kernel.log;

import dev.hilo.kernel.log.Positions.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.LongUnaryOperator;
import java.util.regex.Pattern;

/**
 * Consumer groups of a log that lives in this process: shares partitions out among the members of a
 * group and runs each on a virtual thread of its own. When a member joins or leaves, partitions
 * that change hands are closed by the one before they are opened by the other. Thread-safe.
 */
public final class Delivery implements AutoCloseable {

    private static final Pattern GROUP = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final Log log;
    private final Positions positions;
    private final BiConsumer<Place, Throwable> onFailure;
    private final Map<Membership, List<Consumer>> members = new HashMap<>();
    private final Map<Place, PartitionRun> runs = new ConcurrentHashMap<>();
    private boolean closed;

    private record Membership(String group, Topic topic) {}

    /**
     * @param onFailure hears what went wrong in a consumer, from that consumer's thread
     */
    public Delivery(Log log, Positions positions, BiConsumer<Place, Throwable> onFailure) {
        this.log = log;
        this.positions = positions;
        this.onFailure = onFailure;
    }

    public synchronized Subscription subscribe(String group, Topic topic, Consumer consumer) {
        if (!GROUP.matcher(group).matches()) {
            throw new IllegalArgumentException("not the name of a group: " + group);
        }
        if (closed) {
            throw new IllegalStateException("the log is closed");
        }
        var membership = new Membership(group, topic);
        var member = new Member(consumer);
        for (int number = 0; number < log.partitions(topic); number++) {
            register(new Place(group, topic.partition(number)));
        }
        members.computeIfAbsent(membership, _ -> new ArrayList<>()).add(member);
        shareOut(membership);
        return () -> leave(membership, member);
    }

    private void register(Place place) {
        synchronized (positions) {
            if (positions.of(place).isEmpty()) {
                positions.keep(place, log.extent(place.partition()).start());
            }
        }
    }

    /**
     * Trims below the offset, but never what a group still needs, nor while a new group is taking
     * its place.
     *
     * @param cut drops what is below the offset it is given and returns the new start
     */
    public long trim(Partition partition, long below, LongUnaryOperator cut) {
        synchronized (positions) {
            long lowest = positions.lowest(partition).orElse(Long.MAX_VALUE);
            return cut.applyAsLong(Math.min(below, lowest));
        }
    }

    public List<Standing> standings() {
        return positions.all().entrySet().stream()
                .map(entry -> standing(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Standing standing(Place place, long position) {
        long end = log.extent(place.partition()).end();
        var failure = Optional.ofNullable(runs.get(place)).flatMap(PartitionRun::failure);
        return new Standing(place.group(), place.partition(), position, end, failure);
    }

    /** Forgets the group's positions; it must have no member left. */
    public synchronized void forget(String group) {
        if (members.keySet().stream().anyMatch(membership -> membership.group().equals(group))) {
            throw new IllegalStateException("the group " + group + " still has members");
        }
        positions.forget(group);
    }

    private synchronized void leave(Membership membership, Member member) {
        var remaining = members.get(membership);
        if (remaining != null && remaining.remove(member)) {
            shareOut(membership);
            if (remaining.isEmpty()) {
                members.remove(membership);
            }
        }
    }

    private void shareOut(Membership membership) {
        var present = members.getOrDefault(membership, List.of());
        int count = log.partitions(membership.topic());
        var lost = new ArrayList<PartitionRun>();
        for (int number = 0; number < count; number++) {
            var place = new Place(membership.group(), membership.topic().partition(number));
            var run = runs.get(place);
            if (run != null && (present.isEmpty() || !run.isOf(owner(present, number)))) {
                runs.remove(place);
                lost.add(run);
            }
        }
        lost.forEach(PartitionRun::askToStop);
        lost.forEach(PartitionRun::awaitStop);
        for (int number = 0; number < count && !present.isEmpty(); number++) {
            var place = new Place(membership.group(), membership.topic().partition(number));
            var owner = owner(present, number);
            runs.computeIfAbsent(
                    place, _ -> PartitionRun.start(log, positions, place, owner, onFailure));
        }
    }

    private static Consumer owner(List<Consumer> present, int number) {
        return present.get(number % present.size());
    }

    @Override
    public synchronized void close() {
        closed = true;
        runs.values().forEach(PartitionRun::askToStop);
        runs.values().forEach(PartitionRun::awaitStop);
        runs.clear();
        members.clear();
    }

    /** A consumer that joined: the same consumer may join twice, and is then two members. */
    private static final class Member implements Consumer {

        private final Consumer consumer;

        Member(Consumer consumer) {
            this.consumer = consumer;
        }

        @Override
        public PartitionState open(Partition partition, long committed) {
            return consumer.open(partition, committed);
        }
    }
}
