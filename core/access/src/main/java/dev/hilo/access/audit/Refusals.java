package dev.hilo.access.audit;

import dev.hilo.access.audit.AuditEntry.Outcome;
import dev.hilo.kernel.Principal;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.TenantStore;
import dev.hilo.kernel.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes refusals into the trail, so many a minute and tenant that nobody fills the disk by being
 * refused; how many were left out is told with the next one, or by {@link #tellSuppressed}.
 * Thread-safe. Call it outside the transaction that was refused, or the row is undone with it.
 */
public final class Refusals {

    private static final int MOST_A_MINUTE = 60;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final AuditTrail trail;
    private final TenantStore tenants;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Map<TenantId, Window> windows = new HashMap<>();

    private record Window(Instant start, int written, long suppressed) {}

    /**
     * One refusal as its witness saw it.
     *
     * @param subjectName how the subject is called; empty when it has no name
     */
    public record Refused(
            TenantId tenant,
            Principal actor,
            String action,
            String subject,
            String subjectName,
            String code,
            String address,
            String requestId) {}

    public Refusals(
            AuditTrail trail, TenantStore tenants, Transactions transactions, InstantSource clock) {
        this.trail = trail;
        this.tenants = tenants;
        this.transactions = transactions;
        this.clock = clock;
    }

    public void note(Refused refused) {
        long suppressed = admit(refused.tenant());
        if (suppressed < 0) {
            return;
        }
        Map<String, Object> details =
                suppressed == 0
                        ? Map.of("code", refused.code())
                        : Map.of("code", refused.code(), "suppressedBefore", suppressed);
        write(refused, details);
    }

    /** Writes down what earlier minutes left out. To be called now and then, and at the end. */
    public void tellSuppressed() {
        for (TenantId tenant : withSuppressed()) {
            long suppressed = admit(tenant);
            if (suppressed > 0) {
                var told =
                        new Refused(
                                tenant,
                                Principal.service("audit"),
                                "refusals.suppressed",
                                "tenant",
                                "",
                                "",
                                "local",
                                "audit");
                write(told, Map.of("suppressedBefore", suppressed));
            }
        }
    }

    /** A tenant that is gone gets no new trail: what concerns it is the installation's to know. */
    private void write(Refused refused, Map<String, Object> details) {
        transactions.run(() -> {
            boolean there = tenants.byId(refused.tenant()).isPresent();
            trail.record(
                    new AuditEntry(
                            there ? refused.tenant() : TenantId.SYSTEM,
                            clock.instant(),
                            refused.actor(),
                            refused.action(),
                            refused.subject(),
                            refused.subjectName(),
                            Outcome.REFUSED,
                            details,
                            refused.address(),
                            refused.requestId()));
        });
    }

    /** How many were left out before this one, or less than zero when this one is left out too. */
    private synchronized long admit(TenantId tenant) {
        var now = clock.instant();
        var window = windows.getOrDefault(tenant, new Window(now, 0, 0));
        if (!now.isBefore(window.start().plus(MINUTE))) {
            windows.put(tenant, new Window(now, 1, 0));
            return window.suppressed();
        }
        boolean full = window.written() >= MOST_A_MINUTE;
        windows.put(
                tenant,
                full
                        ? new Window(window.start(), window.written(), window.suppressed() + 1)
                        : new Window(window.start(), window.written() + 1, window.suppressed()));
        return full ? -1 : 0;
    }

    private synchronized Iterable<TenantId> withSuppressed() {
        var now = clock.instant();
        windows.values()
                .removeIf(window ->
                        window.suppressed() == 0 && !now.isBefore(window.start().plus(MINUTE)));
        var over = new ArrayList<TenantId>();
        windows.forEach((tenant, window) -> {
            if (window.suppressed() > 0 && !now.isBefore(window.start().plus(MINUTE))) {
                over.add(tenant);
            }
        });
        return over;
    }
}
