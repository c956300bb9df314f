package dev.hilo.server.wiring;

import dev.hilo.access.AccessActions;
import dev.hilo.access.Accounts;
import dev.hilo.access.ApiTokenStore;
import dev.hilo.access.RoleStore;
import dev.hilo.access.SessionStore;
import dev.hilo.access.UserStore;
import dev.hilo.access.audit.AuditStore;
import dev.hilo.access.policy.Action;
import dev.hilo.access.policy.ActionCatalogue;
import dev.hilo.access.policy.ResourceType;
import dev.hilo.access.tenants.ReceiptStore;
import dev.hilo.jdbc.Database;
import dev.hilo.jdbc.access.SqlApiTokenStore;
import dev.hilo.jdbc.access.SqlAuditStore;
import dev.hilo.jdbc.access.SqlReceiptStore;
import dev.hilo.jdbc.access.SqlRoleStore;
import dev.hilo.jdbc.access.SqlSessionStore;
import dev.hilo.jdbc.access.SqlUserStore;
import dev.hilo.kernel.TenantStore;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** The access room's ports on their embedded engines, and the actions of all rooms. */
class AccessStores {

    @Produces
    @Singleton
    UserStore userStore(Database database) {
        return new SqlUserStore(database);
    }

    @Produces
    @Singleton
    RoleStore roleStore(Database database) {
        return new SqlRoleStore(database);
    }

    @Produces
    @Singleton
    SessionStore sessionStore(Database database) {
        return new SqlSessionStore(database);
    }

    @Produces
    @Singleton
    ApiTokenStore apiTokenStore(Database database) {
        return new SqlApiTokenStore(database);
    }

    @Produces
    @Singleton
    AuditStore auditStore(Database database) {
        return new SqlAuditStore(database);
    }

    @Produces
    @Singleton
    ReceiptStore receiptStore(Database database) {
        return new SqlReceiptStore(database);
    }

    @Produces
    @Singleton
    Accounts accounts(TenantStore tenants, UserStore users, RoleStore roles) {
        return new Accounts(tenants, users, roles);
    }

    @Produces
    @Singleton
    ActionCatalogue actionCatalogue() {
        return new ActionCatalogue(
                List.of(
                        AccessActions.ALL,
                        List.of(
                                Action.of("plant.read", ResourceType.PLANT),
                                Action.of("plant.edit", ResourceType.PLANT),
                                Action.of("plant.import", ResourceType.PLANT),
                                Action.of("telemetry.read", ResourceType.PLANT),
                                Action.of("telemetry.write", ResourceType.PLANT),
                                Action.of("ledger.read", ResourceType.TENANT))));
    }
}
