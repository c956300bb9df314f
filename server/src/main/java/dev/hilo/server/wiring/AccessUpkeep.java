package dev.hilo.server.wiring;

import dev.hilo.access.Sessions;
import dev.hilo.access.audit.AuditTrail;
import dev.hilo.access.audit.Refusals;
import dev.hilo.access.secret.Secret;
import dev.hilo.access.tenants.FirstStart;
import dev.hilo.kernel.PageRequest;
import dev.hilo.kernel.Tenant;
import dev.hilo.kernel.TenantStore;
import dev.hilo.kernel.Transactions;
import dev.hilo.server.settings.Settings;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Founds a new installation, and keeps sessions and audit trails in shape while it runs. */
@ApplicationScoped
class AccessUpkeep {

    private final Settings settings;
    private final FirstStart firstStart;
    private final Sessions sessions;
    private final AuditTrail trail;
    private final Refusals refusals;
    private final TenantStore tenants;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Periodic upkeep = new Periodic("access-upkeep");

    AccessUpkeep(
            Settings settings,
            FirstStart firstStart,
            Sessions sessions,
            AuditTrail trail,
            Refusals refusals,
            TenantStore tenants,
            Transactions transactions,
            InstantSource clock) {
        this.settings = settings;
        this.firstStart = firstStart;
        this.sessions = sessions;
        this.trail = trail;
        this.refusals = refusals;
        this.tenants = tenants;
        this.transactions = transactions;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        welcome(firstStart.run(settings.adminPassword().map(Secret::new)));
        upkeep.every(
                Duration.ofMinutes(1), "telling suppressed refusals", refusals::tellSuppressed);
        if (settings.runs(Settings.Role.WORKER)) {
            upkeep.every(Duration.ofHours(1), "forgetting lapsed sessions", sessions::forgetLapsed);
            upkeep.every(Duration.ofHours(1), "forgetting old audit rows", this::forgetOldAudit);
        }
    }

    /** Said once in the life of a data folder. */
    private void welcome(List<FirstStart.NewAdministrator> administrators) {
        if (administrators.isEmpty()) {
            return;
        }
        boolean chosen = settings.adminPassword().isPresent();
        System.out.println(
                chosen
                        ? "First start. Sign in as one of these:"
                        : "First start. Sign in as one of these, and choose a password of your own;"
                                + " these are not shown again:");
        for (var administrator : administrators) {
            System.out.printf(
                    "  %-14s %s%n",
                    administrator.name(),
                    chosen ? "(the password you chose)" : administrator.password().reveal());
        }
        System.out.println("admin@system keeps the tenants; admin@main has the first one's plant.");
    }

    void stop(@Observes ShutdownEvent event) {
        upkeep.close();
        refusals.tellSuppressed();
    }

    private void forgetOldAudit() {
        for (Tenant tenant : allTenants()) {
            var kept = Duration.ofDays(tenant.retention().auditDays());
            trail.forgetBefore(tenant.id(), clock.instant().minus(kept));
        }
    }

    private List<Tenant> allTenants() {
        return transactions.read(() -> {
            var all = new ArrayList<Tenant>();
            var page = tenants.list(PageRequest.first(PageRequest.MOST));
            all.addAll(page.items());
            while (page.next().isPresent()) {
                var next = Optional.of(page.next().get().encode());
                page = tenants.list(new PageRequest(PageRequest.MOST, next));
                all.addAll(page.items());
            }
            return all;
        });
    }
}
