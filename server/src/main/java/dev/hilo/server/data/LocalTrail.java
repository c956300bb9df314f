package dev.hilo.server.data;

import dev.hilo.access.audit.AuditEntry;
import dev.hilo.access.audit.AuditEntry.Outcome;
import dev.hilo.access.audit.AuditTrail;
import dev.hilo.jdbc.Database;
import dev.hilo.jdbc.access.SqlAuditStore;
import dev.hilo.kernel.Caller;
import dev.hilo.kernel.TenantId;
import java.time.InstantSource;
import java.util.Map;

/**
 * The installation's audit trail as the command line writes it: at once, also beside a running
 * server, because what was done to the data folder must not wait for one.
 */
public final class LocalTrail {

    private final AuditTrail trail;
    private final InstantSource clock;

    public LocalTrail(Database database, InstantSource clock) {
        this.trail = new AuditTrail(new SqlAuditStore(database), database);
        this.clock = clock;
    }

    public void record(String action, Map<String, Object> details) {
        var caller = Caller.service("command line", TenantId.SYSTEM);
        trail.record(
                new AuditEntry(
                        caller.tenant(),
                        clock.instant(),
                        caller.principal(),
                        action,
                        "installation",
                        "",
                        Outcome.OK,
                        details,
                        caller.address(),
                        caller.requestId()));
    }
}
