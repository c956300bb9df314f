package dev.hilo.plant.testing;

import dev.hilo.kernel.Caller;
import dev.hilo.kernel.Permissions;
import dev.hilo.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;

/** Permissions that allow everything but what a test takes away. Used by one thread. */
public final class Grants implements Permissions {

    private record Denied(String user, String action, String resourcePrefix) {}

    private record Only(String user, String action, String resource) {}

    /** Nobody has all of it from whom something was taken. */
    private static final String WHOLE_PLANT = "plant:**";

    private final List<Denied> denied = new ArrayList<>();
    private final List<Only> only = new ArrayList<>();

    /** From now on this user may do the action on this resource and what lies below it only. */
    public void allowOnly(String user, String action, String resource) {
        only.add(new Only(user, action, resource));
    }

    /** From now on this user may not do the action on resources that begin like this. */
    public void deny(String user, String action, String resourcePrefix) {
        denied.add(new Denied(user, action, resourcePrefix));
    }

    @Override
    public void require(Caller caller, String action, String resource) {
        if (!allows(caller, action, resource)) {
            throw Refusal.of(Refusal.Kind.NOT_ALLOWED, "permission.missing", action, resource);
        }
    }

    @Override
    public boolean allows(Caller caller, String action, String resource) {
        return within(caller, action, resource)
                && denied.stream()
                        .noneMatch(d ->
                                d.user().equals(caller.principal().id())
                                        && d.action().equals(action)
                                        && (resource.startsWith(d.resourcePrefix())
                                                || resource.equals(WHOLE_PLANT)));
    }

    private boolean within(Caller caller, String action, String resource) {
        var own = only(caller, action);
        return own.isEmpty() || own.stream().anyMatch(o -> (resource + "/").startsWith(o + "/"));
    }

    @Override
    public boolean allowsBelow(Caller caller, String action, String resource) {
        return only(caller, action).stream().anyMatch(o -> o.startsWith(resource + "/"));
    }

    private List<String> only(Caller caller, String action) {
        return only.stream()
                .filter(o -> o.user().equals(caller.principal().id()) && o.action().equals(action))
                .map(Only::resource)
                .toList();
    }
}
