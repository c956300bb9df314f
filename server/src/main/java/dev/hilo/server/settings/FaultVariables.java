package dev.hilo.server.settings;

import java.util.Map;
import java.util.Optional;

/**
 * The variables of crash tests. {@code HILO_FAULT} names a point at which the process stops dead;
 * alone it counts as a mistake, so that nobody's plant stops because a variable was left behind.
 */
public final class FaultVariables {

    static final String FAULT = "HILO_FAULT";
    static final String ALLOWED = "HILO_FAULT_ALLOWED";

    private FaultVariables() {}

    /** The point, when it is allowed to be reached. */
    public static Optional<String> point(Map<String, String> environment) {
        return Optional.ofNullable(environment.get(FAULT)).filter(_ -> isAllowed(environment));
    }

    static Optional<String> check(Map<String, String> environment) {
        return environment.containsKey(FAULT) && !isAllowed(environment)
                ? Optional.of(
                        FAULT
                                + " makes the server stop dead in the middle of its work, for crash"
                                + " tests; unset it, or in such a test set "
                                + ALLOWED
                                + "=yes as well")
                : Optional.empty();
    }

    private static boolean isAllowed(Map<String, String> environment) {
        return "yes".equals(environment.get(ALLOWED));
    }
}
