package dev.hilo.access;

import dev.hilo.access.policy.BuiltInRoles;
import dev.hilo.access.secret.PasswordHash;
import dev.hilo.kernel.Ids;
import dev.hilo.kernel.Key;
import dev.hilo.kernel.Tenant;
import dev.hilo.kernel.TenantStore;
import java.util.List;
import java.util.Optional;

/** Makes a tenant that somebody can sign in to. Joins the transaction under way. Thread-safe. */
public final class Founding {

    private final TenantStore tenants;
    private final UserStore users;
    private final RoleStore roles;
    private final Ids ids;

    /** Who will administer a new tenant. */
    public record Administrator(Key key, String name, Optional<String> email) {}

    public Founding(TenantStore tenants, UserStore users, RoleStore roles, Ids ids) {
        this.tenants = tenants;
        this.users = users;
        this.roles = roles;
        this.ids = ids;
    }

    /** The password was chosen by somebody else, who knows it. */
    public User withTemporaryPassword(
            Tenant tenant, Administrator administrator, PasswordHash password) {
        return found(tenant, administrator, password, true);
    }

    /** The password belongs to the administrator alone. */
    public User withOwnPassword(Tenant tenant, Administrator administrator, PasswordHash password) {
        return found(tenant, administrator, password, false);
    }

    private User found(
            Tenant tenant, Administrator administrator, PasswordHash password, boolean temporary) {
        tenants.insert(tenant);
        BuiltInRoles.of(tenant.id()).forEach(roles::insert);
        var user =
                new User(
                        new UserId(ids.next()),
                        tenant.id(),
                        administrator.key(),
                        new UserSettings(
                                administrator.name(),
                                administrator.email(),
                                Language.EN,
                                List.of(BuiltInRoles.ADMIN),
                                true),
                        temporary,
                        Optional.empty(),
                        tenant.createdAt(),
                        1);
        users.insert(user, password);
        return user;
    }
}
