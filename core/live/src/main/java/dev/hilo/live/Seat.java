package dev.hilo.live;

/**
 * One point of one membership. Its mutable part is guarded by the member's lock.
 *
 * @see Membership
 */
final class Seat {

    private static final long NEVER = Long.MIN_VALUE;

    private final Membership membership;
    private final int number;
    private final Channel channel;
    private Point point;
    private long newest = NEVER;
    private boolean taken = true;

    Seat(Membership membership, int number, Channel channel, Point point) {
        this.membership = membership;
        this.number = number;
        this.channel = channel;
        this.point = point;
    }

    Membership membership() {
        return membership;
    }

    int number() {
        return number;
    }

    Point point() {
        return point;
    }

    void describe(Point now) {
        point = now;
    }

    /** Whether its values may still be told. */
    boolean isTaken() {
        return taken;
    }

    void take() {
        channel.add(this);
    }

    void leave() {
        taken = false;
        channel.remove(this);
    }

    /** Notes that the member has, or will have, a value of this time; false when it has a newer. */
    boolean passes(long time) {
        if (time <= newest) {
            return false;
        }
        newest = time;
        return true;
    }
}
