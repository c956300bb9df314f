package dev.hilo.telemetry.intake;

import dev.hilo.kernel.Caller;
import dev.hilo.kernel.Permissions;
import dev.hilo.kernel.Principal;
import dev.hilo.kernel.TenantId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Who may write where, remembered for as long as nobody's rights have changed, and for a second at
 * most. Thread-safe.
 */
final class WriteRights {

    static final String WRITE = "telemetry.write";
    static final String WHOLE_PLANT = "plant:**";

    private static final String READ_PLANT = "plant.read";
    private static final long GOOD_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int MOST = 10_000;

    private record Holder(
            Principal.Kind kind, String principal, TenantId tenant, Set<String> scopes) {}

    private final Permissions permissions;
    private final LongSupplier version;
    private final Map<Holder, Held> held = new ConcurrentHashMap<>();

    /**
     * @param version another number as soon as anybody's rights have changed
     */
    WriteRights(Permissions permissions, LongSupplier version) {
        this.permissions = permissions;
        this.version = version;
    }

    /** The caller's rights, where they are remembered. */
    Optional<Held> known(Caller caller, long nowNanos) {
        return Optional.ofNullable(held.get(holder(caller)))
                .filter(known -> known.isGood(version.getAsLong(), nowNanos));
    }

    Held of(Caller caller, long nowNanos) {
        var holder = holder(caller);
        long current = version.getAsLong();
        var known = held.get(holder);
        if (known != null && known.isGood(current, nowNanos)) {
            return known;
        }
        if (held.size() >= MOST) {
            held.clear();
        }
        var fresh = new Held(caller, current, nowNanos + GOOD_NANOS);
        held.put(holder, fresh);
        return fresh;
    }

    private static Holder holder(Caller caller) {
        var principal = caller.principal();
        return new Holder(principal.kind(), principal.id(), caller.tenant(), caller.scopes());
    }

    /** One sender's rights. Thread-safe. */
    final class Held {

        private final Caller caller;
        private final long since;
        private final long goodUntil;
        private final boolean everywhere;
        private final Map<Place, Place> asked = new ConcurrentHashMap<>();

        private Held(Caller caller, long since, long goodUntil) {
            this.caller = caller;
            this.since = since;
            this.goodUntil = goodUntil;
            this.everywhere = permissions.allows(caller, WRITE, WHOLE_PLANT);
        }

        boolean everywhere() {
            return everywhere;
        }

        /** The machine itself, or one whose readings are all refused. */
        Place at(Place machine) {
            if (everywhere || machine.path() == null) {
                return machine;
            }
            var known = asked.get(machine);
            return known != null ? known : asked.computeIfAbsent(machine, this::ask);
        }

        private boolean isGood(long current, long nowNanos) {
            return since == current && goodUntil - nowNanos > 0;
        }

        private Place ask(Place machine) {
            var path = machine.path();
            if (path == null || permissions.allows(caller, WRITE, path.resource())) {
                return machine;
            }
            // Where nothing may be seen, nothing is there.
            var reason =
                    permissions.allows(caller, READ_PLANT, path.resource())
                            ? Reason.of("permission.missing", WRITE, path.resource())
                            : Reason.of("machine.not-found", machine.name);
            return Place.refused(machine.name, reason, goodUntil);
        }
    }
}
