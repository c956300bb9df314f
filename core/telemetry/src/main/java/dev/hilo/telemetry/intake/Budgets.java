package dev.hilo.telemetry.intake;

import dev.hilo.kernel.Refusal;
import dev.hilo.kernel.TenantId;
import java.util.function.LongSupplier;

/**
 * How many readings a second are taken: by the installation, of each tenant, of each of its
 * sources. A message is counted when it has been read, and may so run into debt; who is in debt is
 * refused until it is paid off. Where many share what is not enough for all, only those are refused
 * who use more than an equal share of it. Thread-safe; one lock a message, none a reading.
 */
public final class Budgets {

    /** Readings a second; 0 is no limit. */
    public record Limits(long total, long perTenant, long perSource) {

        public static final Limits NONE = new Limits(0, 0, 0);

        public Limits {
            if (total < 0 || perTenant < 0 || perSource < 0) {
                throw new IllegalArgumentException("a limit is not less than nothing");
            }
        }
    }

    private static final double NANOS = 1e9;

    private final Limits limits;
    private final LongSupplier nanos;
    private final Budget installation;

    /**
     * @param nanos a clock that only runs forward
     */
    public Budgets(Limits limits, LongSupplier nanos) {
        this.limits = limits;
        this.nanos = nanos;
        this.installation = new Budget((double) limits.total(), seconds());
    }

    /**
     * Refuses with {@code rate.exceeded} while the source, its tenant or the installation is in
     * debt.
     *
     * @param tenantsOwn the tenant's limit; 0 is the installation's default
     */
    void check(TenantId tenant, long tenantsOwn, String source) {
        if (isUnlimited(tenantsOwn)) {
            return;
        }
        synchronized (installation) {
            double now = seconds();
            var ofTenant = installation.member(tenant, limit(tenantsOwn), now);
            var ofSource = ofTenant.member(source, (double) limits.perSource(), now);
            double wait = ofSource.due(now);
            wait = Math.max(wait, ofTenant.due(ofSource, now));
            wait = Math.max(wait, installation.due(ofTenant, now));
            refuse(wait);
        }
    }

    /** As the other check, before the source is known. */
    void check(TenantId tenant, long tenantsOwn) {
        if (isUnlimited(tenantsOwn)) {
            return;
        }
        synchronized (installation) {
            double now = seconds();
            refuse(installation.due(installation.member(tenant, limit(tenantsOwn), now), now));
        }
    }

    void charge(TenantId tenant, long tenantsOwn, String source, long readings) {
        if (isUnlimited(tenantsOwn)) {
            return;
        }
        synchronized (installation) {
            double now = seconds();
            var ofTenant = installation.member(tenant, limit(tenantsOwn), now);
            var ofSource = ofTenant.member(source, (double) limits.perSource(), now);
            double used = (double) readings;
            installation.charge(used, ofTenant, now);
            ofTenant.charge(used, ofSource, now);
            ofSource.charge(used, now);
        }
    }

    private static void refuse(double wait) {
        if (wait > 0) {
            throw Refusal.tooFast((long) Math.ceil(wait));
        }
    }

    private boolean isUnlimited(long tenantsOwn) {
        return tenantsOwn == 0 && limits.equals(Limits.NONE);
    }

    private double limit(long tenantsOwn) {
        return (double) (tenantsOwn > 0 ? tenantsOwn : limits.perTenant());
    }

    private double seconds() {
        return (double) nanos.getAsLong() / NANOS;
    }
}
