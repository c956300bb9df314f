package dev.hilo.server.wiring;

import dev.hilo.access.Credentials;
import dev.hilo.access.Founding;
import dev.hilo.access.Policies;
import dev.hilo.access.RoleStore;
import dev.hilo.access.Standings;
import dev.hilo.access.UserStore;
import dev.hilo.access.audit.AuditStore;
import dev.hilo.access.tenants.Erasure;
import dev.hilo.access.tenants.FirstStart;
import dev.hilo.access.tenants.ReceiptStore;
import dev.hilo.access.tenants.Tenants;
import dev.hilo.jdbc.Database;
import dev.hilo.kernel.Ids;
import dev.hilo.kernel.TenantData;
import dev.hilo.kernel.TenantStore;
import dev.hilo.kernel.Transactions;
import dev.hilo.kernel.announce.Announcements;
import io.quarkus.arc.All;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import org.jboss.logging.Logger;

/** How tenants come, change and go. */
class TenantWiring {

    private static final Logger LOG = Logger.getLogger(TenantWiring.class);

    @Produces
    @Singleton
    Founding founding(TenantStore tenants, UserStore users, RoleStore roles, Ids ids) {
        return new Founding(tenants, users, roles, ids);
    }

    @Produces
    @Singleton
    Tenants tenants(
            TenantStore tenants,
            Founding founding,
            Credentials credentials,
            Standings standings,
            Policies policies,
            Transactions transactions,
            Announcements announcements,
            Ids ids,
            InstantSource clock) {
        return new Tenants(
                tenants,
                founding,
                credentials,
                standings,
                policies,
                transactions,
                announcements,
                ids,
                clock);
    }

    @Produces
    @Singleton
    Erasure erasure(
            TenantStore tenants,
            AuditStore audit,
            @All List<TenantData> stores,
            Database database,
            ReceiptStore receipts,
            Standings standings,
            Policies policies,
            Transactions transactions,
            Announcements announcements,
            Ids ids,
            InstantSource clock) {
        return new Erasure(
                tenants,
                audit,
                stores,
                () -> emptyLog(database),
                receipts,
                standings,
                policies,
                transactions,
                announcements,
                ids,
                clock);
    }

    private static void emptyLog(Database database) {
        if (!database.emptyLog()) {
            LOG.warn(
                    "readers held the write-ahead log all the time: it still holds rows of the"
                            + " erased tenant, until it is emptied when this process stops");
        }
    }

    @Produces
    @Singleton
    FirstStart firstStart(
            TenantStore tenants,
            Founding founding,
            Credentials credentials,
            Transactions transactions,
            Announcements announcements,
            Ids ids,
            InstantSource clock) {
        return new FirstStart(
                tenants, founding, credentials, transactions, announcements, ids, clock);
    }
}
