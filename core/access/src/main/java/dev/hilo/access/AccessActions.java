package dev.hilo.access;

import dev.hilo.access.policy.Action;
import dev.hilo.access.policy.ResourceType;
import java.util.List;
import java.util.stream.Stream;

/** What this room, and the kernel for its jobs, contributes to the catalogue of actions. */
public final class AccessActions {

    public static final List<Action> ALL =
            Stream.concat(
                            Stream.of(
                                            "tenant.read",
                                            "tenant.edit",
                                            "tenant.erase",
                                            "users.read",
                                            "users.edit",
                                            "roles.read",
                                            "roles.edit",
                                            "tokens.read",
                                            "tokens.edit",
                                            "audit.read",
                                            "jobs.read",
                                            "jobs.edit")
                                    .map(name -> Action.of(name, ResourceType.TENANT)),
                            Stream.of(
                                            "tenants.read",
                                            "tenants.edit",
                                            "tenants.erase",
                                            "metrics.read")
                                    .map(name -> Action.of(name, ResourceType.INSTALLATION)))
                    .toList();

    private AccessActions() {}
}
