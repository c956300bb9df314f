package dev.hilo.access.tenants;

import dev.hilo.access.Changes;
import dev.hilo.kernel.Tenant;
import dev.hilo.kernel.announce.Fact;
import java.util.Map;

/** What happens to tenants. */
record TenantFact(String name, String subject, Map<String, Object> details) implements Fact {

    static TenantFact added(Tenant tenant) {
        return new TenantFact(
                "tenant.added",
                "tenant:" + tenant.id(),
                Map.of(
                        "name", tenant.name(),
                        "key", tenant.key().text(),
                        "region", tenant.region()));
    }

    static TenantFact edited(Tenant before, Tenant after) {
        var was = before.retention();
        var is = after.retention();
        var changes =
                new Changes()
                        .compare("name", before.name(), after.name())
                        .compare("region", before.region(), after.region())
                        .compare("retention/rawDays", was.rawDays(), is.rawDays())
                        .compare("retention/rollupDays", was.rollupDays(), is.rollupDays())
                        .compare("retention/auditDays", was.auditDays(), is.auditDays())
                        .compare("suspended", before.suspended(), after.suspended());
        return new TenantFact(
                "tenant.edited",
                "tenant:" + after.id(),
                Map.of("name", after.name(), "changes", changes.list()));
    }

    /** That it happened, and to which id. */
    TenantFact withoutDetails() {
        return new TenantFact(name, subject, Map.of());
    }

    /** Says nothing that would tell whose data it was. */
    static TenantFact erased(Receipt receipt) {
        return new TenantFact(
                "tenant.erased",
                "receipt:" + receipt.id(),
                Map.of(
                        "tenantKeyHash", receipt.tenantKeyHash(),
                        "removed", receipt.removed(),
                        "lastAuditHash", receipt.lastAuditHash()));
    }
}
