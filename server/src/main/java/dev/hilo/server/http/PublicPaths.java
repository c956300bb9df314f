package dev.hilo.server.http;

import java.util.Set;

/**
 * What may be asked without saying who one is. Everything else under {@code /api}, {@code /metrics}
 * and {@code /ws} needs a token; what is neither is the web application, which holds no secret.
 */
public final class PublicPaths {

    /** Where readings come in. */
    public static final String INTAKE = "/api/v1/telemetry";

    /** Where live values are spoken of, over WebSocket. */
    public static final String LIVE = "/ws";

    private static final Set<String> OPEN =
            Set.of(
                    "/api/v1/about",
                    "/api/v1/auth/sign-in",
                    "/api/v1/auth/refresh",
                    "/api/v1/auth/sign-out",
                    "/api/asyncapi.json",
                    "/api/openapi",
                    "/api/openapi.json",
                    "/api/openapi.yaml");

    /** What somebody may ask whose password another person chose. */
    private static final Set<String> OPEN_TO_TEMPORARY =
            Set.of("/api/v1/me", "/api/v1/auth/password");

    private PublicPaths() {}

    static boolean isOpenToTemporary(String path) {
        return OPEN_TO_TEMPORARY.contains(path);
    }

    public static boolean contains(String path) {
        return OPEN.contains(path) || !isGuarded(path);
    }

    /** Asked by whoever watches the process; answered whatever its roles are. */
    static boolean isHealth(String path) {
        return path.startsWith("/health");
    }

    static boolean isApi(String path) {
        return path.equals("/api") || path.startsWith("/api/");
    }

    /** What all tenants do shows in it. */
    static boolean isMetrics(String path) {
        return path.equals("/metrics") || path.startsWith("/metrics/");
    }

    static boolean isLive(String path) {
        return path.equals(LIVE) || path.startsWith(LIVE + "/");
    }

    private static boolean isGuarded(String path) {
        return isApi(path) || isMetrics(path) || isLive(path);
    }
}
