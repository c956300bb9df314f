package dev.hilo.access;

import dev.hilo.access.policy.Right;
import dev.hilo.kernel.Tenant;
import java.time.Instant;
import java.util.List;

/** A signed-in user as they see themselves. */
public record Me(
        User user, Tenant tenant, List<Right> rights, Instant authenticatedAt, Instant signedInAt) {

    public Me {
        rights = List.copyOf(rights);
    }

    static Me of(Standing standing, Session session, Policies policies) {
        return new Me(
                standing.user(),
                standing.tenant(),
                policies.rights(standing),
                session.authenticatedAt(),
                session.startedAt());
    }
}
