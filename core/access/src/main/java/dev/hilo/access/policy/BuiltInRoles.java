package dev.hilo.access.policy;

import dev.hilo.kernel.Key;
import dev.hilo.kernel.TenantId;
import java.util.List;

/** The roles that a tenant starts with; its administrators may reshape them. */
public final class BuiltInRoles {

    public static final Key ADMIN = new Key("admin");

    /** What the administrators of a tenant cannot take from themselves. */
    public static final List<String> ADMIN_KEEPS =
            List.of("users.read", "users.edit", "roles.read", "roles.edit");

    private static final List<String> WHOLE_PLANT = List.of("plant:**");
    private static final List<String> READS = List.of("plant.read", "telemetry.read");
    private static final List<String> TENANT = List.of("tenant");

    private BuiltInRoles() {}

    public static List<Role> of(TenantId tenant) {
        return tenant.isSystem() ? ofInstallation(tenant) : ofCustomer(tenant);
    }

    private static List<Role> ofInstallation(TenantId tenant) {
        return List.of(
                role(
                        tenant,
                        "admin",
                        "Installation administrator",
                        Grant.of(List.of("*"), List.of("tenant", "installation"))),
                role(
                        tenant,
                        "auditor",
                        "Auditor",
                        Grant.of(List.of("tenants.read"), List.of("installation")),
                        Grant.of(List.of("audit.read", "users.read", "roles.read"), TENANT)));
    }

    private static List<Role> ofCustomer(TenantId tenant) {
        return List.of(
                role(
                        tenant,
                        "admin",
                        "Administrator",
                        Grant.of(
                                List.of("*"),
                                List.of("plant:**", "event:*/*", "document:**", "tenant"))),
                role(
                        tenant,
                        "operator",
                        "Operator",
                        Grant.of(READS, WHOLE_PLANT),
                        Grant.of(List.of("tenant.read", "ledger.read"), TENANT)),
                role(
                        tenant,
                        "technician",
                        "Technician",
                        Grant.of(
                                List.of("plant.read", "plant.edit", "telemetry.read"), WHOLE_PLANT),
                        Grant.of(List.of("tenant.read", "jobs.read", "ledger.read"), TENANT)),
                role(
                        tenant,
                        "engineer",
                        "Engineer",
                        Grant.of(List.of("plant.*", "telemetry.*"), WHOLE_PLANT),
                        Grant.of(
                                List.of("tenant.read", "jobs.read", "jobs.edit", "ledger.read"),
                                TENANT)),
                role(
                        tenant,
                        "esg_analyst",
                        "Sustainability analyst",
                        Grant.of(READS, WHOLE_PLANT),
                        Grant.of(List.of("tenant.read", "jobs.read", "ledger.read"), TENANT)),
                role(
                        tenant,
                        "viewer",
                        "Viewer",
                        Grant.of(READS, WHOLE_PLANT),
                        Grant.of(List.of("tenant.read"), TENANT)),
                role(
                        tenant,
                        "auditor",
                        "Auditor",
                        Grant.of(READS, WHOLE_PLANT),
                        Grant.of(
                                List.of(
                                        "tenant.read",
                                        "audit.read",
                                        "ledger.read",
                                        "users.read",
                                        "roles.read",
                                        "tokens.read",
                                        "jobs.read"),
                                TENANT)));
    }

    private static Role role(TenantId tenant, String key, String name, Grant... grants) {
        return new Role(tenant, new Key(key), name, true, List.of(grants), 1);
    }
}
