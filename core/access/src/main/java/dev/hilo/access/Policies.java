package dev.hilo.access;

import dev.hilo.access.policy.ActionCatalogue;
import dev.hilo.access.policy.ActionPattern;
import dev.hilo.access.policy.Decision;
import dev.hilo.access.policy.Decision.Allowed;
import dev.hilo.access.policy.Decision.Denied;
import dev.hilo.access.policy.Decision.ShutOut;
import dev.hilo.access.policy.Grant;
import dev.hilo.access.policy.ResourcePattern;
import dev.hilo.access.policy.ResourceType;
import dev.hilo.access.policy.Right;
import dev.hilo.access.policy.Role;
import dev.hilo.kernel.Caller;
import dev.hilo.kernel.Permissions;
import dev.hilo.kernel.Refusal;
import dev.hilo.kernel.Transactions;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Decides who may do what: a user by the roles they hold now; an API token by its own scopes; Hilo
 * itself always; everybody else never. Thread-safe.
 */
public final class Policies implements Permissions {

    private final Standings standings;
    private final RoleStore roles;
    private final Transactions transactions;
    private final ActionCatalogue catalogue;

    public Policies(
            Standings standings,
            RoleStore roles,
            Transactions transactions,
            ActionCatalogue catalogue) {
        this.standings = standings;
        this.roles = roles;
        this.transactions = transactions;
        this.catalogue = catalogue;
    }

    @Override
    public boolean allows(Caller caller, String action, String resource) {
        var asked = Asked.parse(action, resource);
        return asked.isPresent() && allows(caller, asked.get().action(), asked.get().on());
    }

    @Override
    public boolean allowsBelow(Caller caller, String action, String resource) {
        var asked = Asked.parse(action, resource);
        return asked.isPresent()
                && inScope(caller, asked.get().action())
                && switch (caller.principal().kind()) {
                    case SERVICE -> true;
                    case USER -> reachesBelow(grantsOfUser(caller), asked.get());
                    case DEVICE -> reachesBelow(grantsOfToken(caller), asked.get());
                    case EDGE -> false;
                };
    }

    @Override
    public void require(Caller caller, String action, String resource) {
        if (!allows(caller, action, resource)) {
            throw missing(action, resource);
        }
    }

    /** Why a user of the caller's tenant may do so or not. */
    public Decision explain(Caller caller, Whom whom, String action, String resource) {
        var found = standings.of(caller.tenant(), whom);
        if (found.filter(it -> isOf(it, caller)).isEmpty()) {
            require(caller, "roles.read", "tenant");
        }
        var standing = found.orElseThrow(() -> Refusal.notFound("user", whom));
        var asked = Asked.parse(action, resource);
        if (asked.isEmpty()) {
            return new Denied(action, resource, List.of());
        }
        if (!standing.good()) {
            return new ShutOut(action, resource);
        }
        return standing.roles().stream()
                .flatMap(role -> asked.get().allowedBy(role).stream())
                .findFirst()
                .orElseGet(() -> denied(caller, asked.get()));
    }

    private static boolean isOf(Standing standing, Caller caller) {
        return caller.principal().id().equals(standing.user().id().toString());
    }

    /** The catalogue of actions, spelt out for what a user may do now. */
    List<Right> rights(Standing standing) {
        return catalogue.rights(standing.grants());
    }

    public ActionCatalogue catalogue() {
        return catalogue;
    }

    /**
     * Refuses when the grants give more than the caller holds: nobody hands out, or takes over,
     * what they do not have.
     */
    void requireWithin(Caller caller, Collection<Grant> grants) {
        for (Grant grant : grants) {
            for (ActionPattern action : grant.actions()) {
                for (ResourcePattern resource : grant.resources()) {
                    if (!allows(caller, action, resource)) {
                        throw Refusal.of(
                                Refusal.Kind.NOT_ALLOWED,
                                "permission.beyond-own",
                                action.text(),
                                resource.toString());
                    }
                }
            }
        }
    }

    private boolean allows(Caller caller, ActionPattern action, ResourcePattern resource) {
        if (resource.type() == ResourceType.INSTALLATION && !caller.tenant().isSystem()) {
            return false;
        }
        return inScope(caller, action)
                && switch (caller.principal().kind()) {
                    case SERVICE -> true;
                    case USER -> covered(grantsOfUser(caller), action, resource);
                    case DEVICE -> covered(grantsOfToken(caller), action, resource);
                    case EDGE -> false;
                };
    }

    private static boolean inScope(Caller caller, ActionPattern action) {
        return caller.scopes().stream()
                .flatMap(scope -> ActionPattern.parse(scope).stream())
                .anyMatch(scope -> scope.covers(action));
    }

    private static boolean covered(
            List<Grant> grants, ActionPattern action, ResourcePattern resource) {
        return grants.stream().anyMatch(grant -> grant.covers(action, resource));
    }

    private static boolean reachesBelow(List<Grant> grants, Asked asked) {
        return grants.stream().anyMatch(grant -> grant.reachesBelow(asked.action(), asked.on()));
    }

    private List<Grant> grantsOfUser(Caller caller) {
        return id(caller)
                .map(UserId::new)
                .flatMap(user -> standings.of(caller.tenant(), user))
                .filter(Standing::good)
                .map(Standing::grants)
                .orElse(List.of());
    }

    private List<Grant> grantsOfToken(Caller caller) {
        return id(caller)
                .flatMap(token -> standings.of(caller.tenant(), token))
                .filter(it -> it.token().revokedAt().isEmpty() && !it.tenant().suspended())
                .map(it -> it.token().scopes())
                .orElse(List.of());
    }

    private Denied denied(Caller caller, Asked asked) {
        var having =
                transactions.read(() -> roles.list(caller.tenant())).stream()
                        .filter(role -> asked.allowedBy(role).isPresent())
                        .map(role -> role.key().text())
                        .toList();
        return new Denied(asked.action().text(), asked.on().toString(), having);
    }

    private static Refusal missing(String action, String resource) {
        return Refusal.of(Refusal.Kind.NOT_ALLOWED, "permission.missing", action, resource);
    }

    private static Optional<UUID> id(Caller caller) {
        try {
            return Optional.of(UUID.fromString(caller.principal().id()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** A question that makes sense; any other is answered with no. */
    private record Asked(ActionPattern action, ResourcePattern on) {

        static Optional<Asked> parse(String action, String resource) {
            return ActionPattern.parse(action)
                    .flatMap(
                            what -> ResourcePattern.parse(resource).map(on -> new Asked(what, on)));
        }

        Optional<Decision> allowedBy(Role role) {
            boolean reachable = on.type() != ResourceType.INSTALLATION || role.tenant().isSystem();
            return role.grantFor(action, on)
                    .filter(_ -> reachable)
                    .map(grant -> new Allowed(role.key().text(), grant));
        }
    }
}
