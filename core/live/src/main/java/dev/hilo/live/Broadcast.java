package dev.hilo.live;

import dev.hilo.kernel.TenantId;
import java.util.HashSet;
import java.util.Set;

/**
 * Readings that came in together, on their way to whoever watches. Nobody waits for a slow member
 * here. For one thread: ask whether the series is wanted, add its readings, and ring at the end.
 */
public final class Broadcast {

    private final Channels channels;
    private final TenantId tenant;
    private final Set<Member> reached = new HashSet<>();

    Broadcast(Channels channels, TenantId tenant) {
        this.channels = channels;
        this.tenant = tenant;
    }

    public boolean isWanted(int series) {
        return channels.of(tenant, series).isWatched();
    }

    public void add(int series, Sample sample) {
        for (var seat : channels.of(tenant, series).seats()) {
            var member = seat.membership().member();
            member.offer(seat, sample);
            reached.add(member);
        }
    }

    /** Wakes everybody who was reached. */
    public void ring() {
        reached.forEach(Member::ring);
        reached.clear();
    }
}
