package dev.hilo.access;

import dev.hilo.access.policy.Grant;
import dev.hilo.access.policy.Role;
import dev.hilo.kernel.Tenant;
import java.util.List;

/** A user as they stand now: with their tenant and the roles they hold. */
record Standing(User user, Tenant tenant, List<Role> roles) {

    boolean good() {
        return user.enabled() && !tenant.suspended();
    }

    List<Grant> grants() {
        return roles.stream().flatMap(role -> role.grants().stream()).toList();
    }
}
