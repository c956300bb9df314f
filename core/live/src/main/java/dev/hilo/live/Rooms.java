package dev.hilo.live;

import dev.hilo.kernel.Caller;
import dev.hilo.kernel.Principal;
import dev.hilo.kernel.Refusal;
import dev.hilo.kernel.TenantId;
import dev.hilo.live.Outgoing.Missed;
import dev.hilo.live.Outgoing.Notice;
import dev.hilo.live.Outgoing.Subscribed;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All members and what they watch. Thread-safe. What concerns one member (subscribing, leaving,
 * reviewing) is called by one thread of its own, because it may block; {@link #broadcast} never
 * waits for any of them.
 */
public final class Rooms {

    private final Directory directory;
    private final LatestSamples latest;
    private final Channels channels;
    private final InstantSource clock;
    private final Limits limits;
    private final Map<TenantId, Set<Member>> members = new ConcurrentHashMap<>();

    /**
     * How much one client may watch, and how many there may be.
     *
     * @param members at once in the whole installation
     * @param ofPrincipal at once by one user or token
     * @param rooms that one member may be in
     * @param points that one member may watch in all its rooms
     */
    public record Limits(int members, int ofPrincipal, int rooms, int points) {
        public static final Limits USUAL = new Limits(2000, 50, 100, 5000);
    }

    public Rooms(
            Directory directory,
            LatestSamples latest,
            SeriesOwners owners,
            InstantSource clock,
            Limits limits) {
        this.directory = directory;
        this.latest = latest;
        this.channels = new Channels(owners);
        this.clock = clock;
        this.limits = limits;
    }

    /** Lets a client in, to no room yet. */
    public Member enter(Caller caller) {
        var all = members.values().stream().mapToInt(Set::size).sum();
        if (all >= limits.members()) {
            throw Refusal.of(Refusal.Kind.NOT_READY, "live.members", limits.members());
        }
        var member = new Member(caller);
        members.compute(
                caller.tenant(),
                (_, present) -> {
                    Set<Member> joined = present == null ? ConcurrentHashMap.newKeySet() : present;
                    requireFew(joined, caller.principal());
                    joined.add(member);
                    return joined;
                });
        return member;
    }

    private void requireFew(Set<Member> present, Principal principal) {
        long mine =
                present.stream()
                        .filter(other -> isSame(other.caller().principal(), principal))
                        .count();
        if (mine >= limits.ofPrincipal()) {
            throw Refusal.of(Refusal.Kind.TOO_FAST, "live.connections", 30, limits.ofPrincipal());
        }
    }

    private static boolean isSame(Principal one, Principal other) {
        return one.kind() == other.kind() && one.id().equals(other.id());
    }

    /** The client is gone; whoever waits for it is released. */
    public void leave(Member member) {
        member.leaveAll();
        members.computeIfPresent(
                member.caller().tenant(),
                (_, present) -> {
                    present.remove(member);
                    return present.isEmpty() ? null : present;
                });
    }

    /**
     * Seats the member in a room, tells it what is there and the newest values; readings follow.
     *
     * @param called what the member calls the room; without it, its usual name
     * @param after the time of the newest reading that the client has from before, in microseconds
     * @return under which name the member is in the room
     */
    public RoomName subscribe(
            Member member, Wanted wanted, Optional<RoomName> called, OptionalLong after) {
        var contents = directory.look(member.caller(), wanted);
        var name = called.orElse(contents.room());
        var known = member.in(name);
        if (known.isEmpty() && member.memberships().size() >= limits.rooms()) {
            throw Refusal.conflict("live.rooms", limits.rooms());
        }
        int others = member.points() - known.map(each -> each.seats().size()).orElse(0);
        if (others + contents.points().size() > limits.points()) {
            throw Refusal.conflict("live.points", limits.points());
        }
        var membership = member.join(name, contents.room(), wanted);
        member.arrange(membership, contents.points(), channels::of);
        var missed =
                after.stream()
                        .mapToObj(from -> new Missed(from, now()))
                        .filter(range -> range.from() < range.to())
                        .findFirst();
        member.answer(
                new Subscribed(name, membership.numbered(), contents.missing(), missed),
                membership);
        contents.notices()
                .forEach((event, details) -> member.answer(new Notice(name, event, details)));
        tellLatest(membership, contents.points());
        return name;
    }

    public void unsubscribe(Member member, String room) {
        var membership =
                member.in(new RoomName(room)).orElseThrow(() -> Refusal.notFound("room", room));
        member.leave(membership);
    }

    /**
     * Looks again at what the member may see: rights, names and places may have changed.
     *
     * @param caller who the member is now
     */
    public void review(Member member, Caller caller) {
        member.isNow(caller);
        member.memberships().forEach(membership -> review(member, membership));
    }

    private void review(Member member, Membership membership) {
        Contents contents;
        try {
            contents = directory.look(member.caller(), membership.wanted());
        } catch (Refusal refusal) {
            member.refuse(refusal, Optional.of(membership.name().text()));
            member.leave(membership);
            return;
        }
        member.arrange(membership, contents.points(), channels::of)
                .ifPresent(added -> {
                    member.answer(
                            new Subscribed(
                                    membership.name(),
                                    membership.numbered(),
                                    contents.missing(),
                                    Optional.empty()),
                            membership);
                    tellLatest(membership, added);
                });
    }

    /**
     * Tells the newest values that the member does not have yet. What is kept of a reading may
     * become readable a moment after the reading went by here: whoever subscribed in between
     * catches up by looking twice.
     */
    public void lookAgain(Member member, RoomName room) {
        member.in(room)
                .ifPresent(membership ->
                        tellLatest(
                                membership,
                                membership.numbered().stream()
                                        .map(Outgoing.Numbered::point)
                                        .toList()));
    }

    private void tellLatest(Membership membership, List<Point> points) {
        var member = membership.member();
        if (!points.isEmpty()) {
            var sensors = points.stream().map(Point::sensor).toList();
            member.answer(membership, latest.of(member.caller().tenant(), sensors));
        }
    }

    /** The tenants of whom somebody is connected. */
    public Set<TenantId> listening() {
        return Set.copyOf(members.keySet());
    }

    /** Whether anybody of the tenant is connected. */
    public boolean isListening(TenantId tenant) {
        return members.containsKey(tenant);
    }

    public Broadcast broadcast(TenantId tenant) {
        return new Broadcast(channels, tenant);
    }

    /** Tells everybody who is in the room. */
    public void tell(TenantId tenant, RoomName room, String event, Map<String, Object> details) {
        for (var member : members.getOrDefault(tenant, Set.of())) {
            member.offer(room, event, details);
        }
    }

    /** How many clients are connected. */
    public int size() {
        return members.values().stream().mapToInt(Set::size).sum();
    }

    private long now() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
    }
}
