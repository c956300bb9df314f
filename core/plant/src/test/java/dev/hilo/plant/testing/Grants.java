package dev.hilo.plant.testing;

import dev.hilo.kernel.Caller;
import dev.hilo.kernel.Permissions;
import dev.hilo.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;

/** Permissions that allow everything but what a test takes away. Used by one thread. */
public final class Grants implements Permissions {

    private record Denied(String user, String action, String resourcePrefix) {}

    private final List<Denied> denied = new ArrayList<>();

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
        return denied.stream()
                .noneMatch(d ->
                        d.user().equals(caller.principal().id())
                                && d.action().equals(action)
                                && includes(resource, d.resourcePrefix()));
    }

    /** The whole plant includes whatever is denied in it. */
    private static boolean includes(String resource, String denied) {
        return resource.startsWith(denied) || resource.equals("plant:**");
    }
}
