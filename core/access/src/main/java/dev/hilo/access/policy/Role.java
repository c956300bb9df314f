package dev.hilo.access.policy;

import dev.hilo.kernel.Key;
import dev.hilo.kernel.TenantId;
import java.util.List;
import java.util.Optional;

/**
 * What a tenant lets a kind of people do.
 *
 * @param builtIn comes with Hilo: it can be edited, never removed
 */
public record Role(
        TenantId tenant, Key key, String name, boolean builtIn, List<Grant> grants, int revision) {

    public Role {
        grants = List.copyOf(grants);
    }

    /** The grant that lets this role do so, if there is one. */
    public Optional<Grant> grantFor(ActionPattern action, ResourcePattern resource) {
        return grants.stream().filter(grant -> grant.covers(action, resource)).findFirst();
    }
}
