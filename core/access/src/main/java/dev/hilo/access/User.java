package dev.hilo.access;

import dev.hilo.kernel.Key;
import dev.hilo.kernel.Principal;
import dev.hilo.kernel.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A person of a tenant. What they prove themselves with is kept apart.
 *
 * @param passwordTemporary somebody else chose the password: it must be changed before anything
 *     else
 */
public record User(
        UserId id,
        TenantId tenant,
        Key key,
        UserSettings settings,
        boolean passwordTemporary,
        Optional<Instant> lastSignInAt,
        Instant createdAt,
        int revision) {

    public boolean enabled() {
        return settings.enabled();
    }

    public List<Key> roles() {
        return settings.roles();
    }

    public String name() {
        return settings.name();
    }

    Principal principal() {
        return new Principal(Principal.Kind.USER, id.toString(), settings.name());
    }

    User with(UserSettings changed) {
        return new User(
                id, tenant, key, changed, passwordTemporary, lastSignInAt, createdAt, revision + 1);
    }
}
