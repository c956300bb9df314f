package dev.hilo.telemetry.intake;

import dev.hilo.kernel.Caller;
import dev.hilo.kernel.Permissions;
import dev.hilo.kernel.Refusal;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.Transactions;
import dev.hilo.kernel.announce.Announcements;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What each tenant lets in, to be read and edited. Thread-safe. */
public final class IntakePolicies {

    private static final String TENANT = "tenant";

    private final IntakePolicyStore store;
    private final Permissions permissions;
    private final Transactions transactions;
    private final Announcements announcements;
    private final Map<TenantId, IntakePolicy> known = new ConcurrentHashMap<>();

    public IntakePolicies(
            IntakePolicyStore store,
            Permissions permissions,
            Transactions transactions,
            Announcements announcements) {
        this.store = store;
        this.permissions = permissions;
        this.transactions = transactions;
        this.announcements = announcements;
    }

    public IntakePolicy own(Caller caller) {
        permissions.require(caller, "tenant.read", TENANT);
        return transactions.read(() -> kept(caller.tenant()));
    }

    /** The revision of the new policy is one more, whatever it says. */
    public IntakePolicy edit(Caller caller, int revision, IntakePolicy asked) {
        permissions.require(caller, "tenant.edit", TENANT);
        var tenant = caller.tenant();
        return transactions.write(() -> {
            var before = kept(tenant);
            if (before.revision() != revision) {
                throw Refusal.stale(before.revision());
            }
            var after = asked.atRevision(revision + 1);
            store.keep(tenant, after);
            announcements.announce(caller, IntakeFact.edited(tenant, before, after));
            transactions.afterCommit(() -> known.put(tenant, after));
            return after;
        });
    }

    /** Forgets a tenant that is gone; what is kept of it is erased by the store. */
    public void forget(TenantId tenant) {
        known.remove(tenant);
    }

    /** What counts now, where that is remembered. */
    Optional<IntakePolicy> known(TenantId tenant) {
        return Optional.ofNullable(known.get(tenant));
    }

    /** What counts now: waits for the store only the first time. */
    IntakePolicy current(TenantId tenant) {
        var policy = known.get(tenant);
        if (policy != null) {
            return policy;
        }
        var read = transactions.read(() -> kept(tenant));
        // An edit that became durable in between is already there, and stays.
        var edited = known.putIfAbsent(tenant, read);
        return edited != null ? edited : read;
    }

    private IntakePolicy kept(TenantId tenant) {
        return store.find(tenant).orElse(IntakePolicy.USUAL);
    }
}
