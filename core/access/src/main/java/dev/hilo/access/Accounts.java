package dev.hilo.access;

import dev.hilo.access.policy.Role;
import dev.hilo.access.secret.PasswordHash;
import dev.hilo.kernel.Key;
import dev.hilo.kernel.Tenant;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.TenantStore;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads users together with their tenant and roles, in the transaction under way. Thread-safe. */
public final class Accounts {

    private final TenantStore tenants;
    private final UserStore users;
    private final RoleStore roles;

    /** A user with what their password is checked against. */
    record Account(Standing standing, PasswordHash password) {}

    public Accounts(TenantStore tenants, UserStore users, RoleStore roles) {
        this.tenants = tenants;
        this.users = users;
        this.roles = roles;
    }

    Optional<Tenant> tenant(TenantId id) {
        return tenants.byId(id);
    }

    Optional<Tenant> tenant(SignInName name) {
        return tenants.byKey(name.tenant());
    }

    Optional<Standing> standing(TenantId tenant, UserId user) {
        return tenants.byId(tenant).flatMap(home -> users.byId(tenant, user).map(in(home)));
    }

    /** Only of that tenant, however they are named. */
    Optional<Standing> standing(TenantId tenant, Whom whom) {
        return switch (whom) {
            case Whom.ById(var id) -> standing(tenant, id);
            case Whom.ByKey(var key) -> tenant(tenant).flatMap(home -> standing(home, key));
            case Whom.ByName(var name) ->
                    tenant(tenant)
                            .filter(home -> home.key().equals(name.tenant()))
                            .flatMap(home -> standing(home, name.user()));
        };
    }

    Optional<Account> account(SignInName name) {
        return tenant(name)
                .flatMap(home -> standing(home, name.user()))
                .flatMap(this::withPassword);
    }

    private Optional<Standing> standing(Tenant home, Key user) {
        return users.byKey(home.id(), user).map(in(home));
    }

    Optional<Account> account(TenantId tenant, UserId user) {
        return standing(tenant, user).flatMap(this::withPassword);
    }

    private Optional<Account> withPassword(Standing standing) {
        return users.password(standing.user().id()).map(hash -> new Account(standing, hash));
    }

    private Function<User, Standing> in(Tenant home) {
        return user -> new Standing(user, home, rolesOf(user));
    }

    private List<Role> rolesOf(User user) {
        return roles.list(user.tenant()).stream()
                .filter(role -> user.roles().contains(role.key()))
                .toList();
    }
}
