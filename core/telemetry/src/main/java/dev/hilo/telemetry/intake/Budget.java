package dev.hilo.telemetry.intake;

import java.util.HashMap;
import java.util.Map;

/**
 * What the installation, a tenant or a source has used of its limit, and who shares it. Under its
 * owner's lock; times in seconds.
 */
final class Budget {

    private static final double QUIET = 10;
    private static final double SWEEP_EVERY = 1;
    private static final int MOST_MEMBERS = 10_000;
    private static final String THE_REST = "";

    private final Map<Object, Budget> members = new HashMap<>();
    private final Leak own;
    private final Leak ofShare;
    private double limit;
    private double seenAt;
    private double sweptAt;

    Budget(double limit, double now) {
        this.limit = limit;
        this.own = new Leak(now);
        this.ofShare = new Leak(now);
        this.seenAt = now;
        this.sweptAt = now;
    }

    /** Who shares this budget by that name. Those that have been quiet share it no longer. */
    Budget member(Object name, double itsLimit, double now) {
        if (now - sweptAt > SWEEP_EVERY) {
            sweptAt = now;
            members.values().removeIf(it -> now - it.seenAt > QUIET && it.due(now) == 0);
        }
        boolean room = members.containsKey(name) || members.size() < MOST_MEMBERS;
        var member =
                members.computeIfAbsent(room ? name : THE_REST, _ -> new Budget(itsLimit, now));
        member.limit = itsLimit;
        member.seenAt = now;
        return member;
    }

    void charge(double readings, Budget member, double now) {
        charge(readings, now);
        if (limit > 0) {
            member.ofShare.add(readings, share(), now);
        }
    }

    void charge(double readings, double now) {
        if (limit > 0) {
            own.add(readings, limit, now);
        }
    }

    /** How long until nothing is owed. */
    double due(double now) {
        return limit > 0 ? own.debt(limit, now) : 0;
    }

    /** How long a member has to wait: not at all while it uses no more than an equal share. */
    double due(Budget member, double now) {
        double due = due(now);
        return due > 0 && member.ofShare.debt(share(), now) > 0 ? due : 0;
    }

    private double share() {
        return limit / members.size();
    }
}
