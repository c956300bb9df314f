package dev.hilo.access.policy;

import java.util.List;

/** May it be done, and why. */
public sealed interface Decision {

    /** Yes, because this role holds this grant. */
    record Allowed(String role, Grant grant) implements Decision {}

    /** No; these roles of the tenant would allow it. */
    record Denied(String action, String resource, List<String> rolesThatHaveIt)
            implements Decision {

        public Denied {
            rolesThatHaveIt = List.copyOf(rolesThatHaveIt);
        }
    }

    /** No, whatever the roles say: the user is disabled or the tenant suspended. */
    record ShutOut(String action, String resource) implements Decision {}
}
