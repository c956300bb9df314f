package dev.hilo.access;

import dev.hilo.access.policy.ActionPattern;
import dev.hilo.access.policy.BuiltInRoles;
import dev.hilo.access.policy.Grant;
import dev.hilo.access.policy.GrantText;
import dev.hilo.access.policy.ResourcePattern;
import dev.hilo.access.policy.Role;
import dev.hilo.kernel.Caller;
import dev.hilo.kernel.Key;
import dev.hilo.kernel.Problems;
import dev.hilo.kernel.Refusal;
import dev.hilo.kernel.Transactions;
import dev.hilo.kernel.announce.Announcements;
import java.util.List;

/** The roles of one's own tenant. Thread-safe. */
public final class Roles {

    private static final String TENANT = "tenant";
    private static final int MOST = 100;

    private final RoleStore roles;
    private final UserStore users;
    private final Policies policies;
    private final Standings standings;
    private final Transactions transactions;
    private final Announcements announcements;

    public Roles(
            RoleStore roles,
            UserStore users,
            Policies policies,
            Standings standings,
            Transactions transactions,
            Announcements announcements) {
        this.roles = roles;
        this.users = users;
        this.policies = policies;
        this.standings = standings;
        this.transactions = transactions;
        this.announcements = announcements;
    }

    /** All of them, ordered by key. */
    public List<Role> list(Caller caller) {
        policies.require(caller, "roles.read", TENANT);
        return transactions.read(() -> roles.list(caller.tenant()));
    }

    public Role find(Caller caller, String key) {
        policies.require(caller, "roles.read", TENANT);
        return transactions.read(() -> existing(caller, key));
    }

    public Role add(Caller caller, String key, String name, List<GrantText> grants) {
        policies.require(caller, "roles.edit", TENANT);
        var problems = new Problems();
        var parsed = KeyRule.read(key, "key", problems);
        var checked = check(caller, name, grants, problems);
        var role = new Role(caller.tenant(), parsed.orElseThrow(), name, false, checked, 1);
        return transactions.write(() -> {
            if (roles.byKey(caller.tenant(), role.key()).isPresent()) {
                throw Refusal.conflictAt("key", "role.exists", key);
            }
            if (roles.list(caller.tenant()).size() >= MOST) {
                throw Refusal.conflict("role.too-many", MOST);
            }
            roles.insert(role);
            announcements.announce(caller, AccessFact.roleAdded(role));
            return role;
        });
    }

    public Role edit(Caller caller, String key, int revision, String name, List<GrantText> grants) {
        policies.require(caller, "roles.edit", TENANT);
        var checked = check(caller, name, grants, new Problems());
        policies.requireWithin(caller, transactions.read(() -> existing(caller, key)).grants());
        return transactions.write(() -> {
            var before = existing(caller, key);
            if (before.revision() != revision) {
                throw Refusal.stale(before.revision());
            }
            var after =
                    new Role(
                            before.tenant(),
                            before.key(),
                            name,
                            before.builtIn(),
                            checked,
                            revision + 1);
            refuseAdminWithoutPower(after);
            if (!roles.update(after)) {
                throw Refusal.stale(before.revision());
            }
            announcements.announce(caller, AccessFact.roleEdited(before, after));
            standings.changed();
            return after;
        });
    }

    public void delete(Caller caller, String key) {
        policies.require(caller, "roles.edit", TENANT);
        transactions.run(() -> {
            var role = existing(caller, key);
            if (role.builtIn()) {
                throw Refusal.conflict("role.built-in", role.key().text());
            }
            int holders = users.holders(caller.tenant(), role.key());
            if (holders > 0) {
                throw Refusal.conflict("role.in-use", role.key().text(), holders);
            }
            roles.delete(caller.tenant(), role.key());
            announcements.announce(caller, AccessFact.roleRemoved(role));
            standings.changed();
        });
    }

    private List<Grant> check(
            Caller caller, String name, List<GrantText> grants, Problems problems) {
        TextRules.name(name, "name", problems);
        var checked = policies.catalogue().read(grants, "grants", problems);
        problems.refuse();
        policies.requireWithin(caller, checked);
        return checked;
    }

    private static void refuseAdminWithoutPower(Role role) {
        if (!role.key().equals(BuiltInRoles.ADMIN)) {
            return;
        }
        var tenant = ResourcePattern.of(TENANT);
        for (String action : BuiltInRoles.ADMIN_KEEPS) {
            if (role.grantFor(new ActionPattern(action), tenant).isEmpty()) {
                throw Refusal.conflict("role.admin-keeps", action);
            }
        }
    }

    private Role existing(Caller caller, String key) {
        return Key.parse(key)
                .flatMap(parsed -> roles.byKey(caller.tenant(), parsed))
                .orElseThrow(() -> Refusal.notFound("role", key));
    }
}
