package dev.hilo.server.http;

import dev.hilo.server.settings.Settings;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The headers of every answer: what a browser must not do with it, and which other origins may read
 * it (none, unless configured). Immutable.
 */
final class AnswerHeaders {

    private static final String POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
                    + " frame-ancestors 'none'; form-action 'self'";

    private static final Pattern NAMED_BY_DIGEST =
            Pattern.compile("/assets/[^/]+-[A-Za-z0-9_-]{8}\\.[a-z0-9]+");

    private final boolean secure;
    private final Set<String> origins;

    AnswerHeaders(Settings settings) {
        this.secure = settings.isSecure();
        this.origins = settings.corsOrigins();
    }

    void put(RoutingContext context, RequestName name) {
        var headers = context.response().headers();
        headers.set("X-Request-Id", name.requestId());
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        if (secure) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
        headers.set("Cache-Control", "no-store");
        if (isAllowedOrigin(context)) {
            headers.set("Access-Control-Allow-Origin", context.request().getHeader("Origin"));
            headers.set(
                    "Access-Control-Expose-Headers", "ETag, Location, Retry-After, X-Request-Id");
            headers.set("Cross-Origin-Resource-Policy", "cross-origin");
        }
        if (!origins.isEmpty()) {
            headers.add("Vary", "Origin");
        }
    }

    /** A file whose name holds its digest never changes; everything else is asked for again. */
    void allowKeeping(RoutingContext context) {
        var path = context.normalizedPath();
        if (PublicPaths.contains(path)) {
            context.response()
                    .putHeader(
                            "Cache-Control",
                            NAMED_BY_DIGEST.matcher(path).matches()
                                    ? "public, max-age=31536000, immutable"
                                    : "no-cache");
        }
    }

    /** A browser's question before a cross-origin request; true when it has been answered. */
    boolean answerPreflight(RoutingContext context) {
        if (!context.request().method().equals(HttpMethod.OPTIONS) || !isAllowedOrigin(context)) {
            return false;
        }
        context.response()
                .putHeader("Access-Control-Allow-Methods", "GET, POST, PATCH, PUT, DELETE")
                .putHeader(
                        "Access-Control-Allow-Headers",
                        "Authorization, Content-Type, If-Match, Idempotency-Key, Accept-Language,"
                                + " traceparent, X-Request-Id")
                .putHeader("Access-Control-Max-Age", "600")
                .setStatusCode(204)
                .end();
        return true;
    }

    private boolean isAllowedOrigin(RoutingContext context) {
        var origin = context.request().getHeader("Origin");
        return origin != null && origins.contains(origin);
    }
}
