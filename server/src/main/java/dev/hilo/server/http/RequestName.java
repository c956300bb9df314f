package dev.hilo.server.http;

import io.vertx.ext.web.RoutingContext;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a request is called in answers, logs and audit. A client may name its request ({@code
 * X-Request-Id}) and its trace ({@code traceparent}, W3C); otherwise we do.
 */
public record RequestName(String requestId, String traceId, String address) {

    private static final String KEY = RequestName.class.getName();
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern TRACE_PARENT =
            Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    static RequestName give(RoutingContext context, UUID fresh) {
        var request = context.request();
        var trace =
                Optional.ofNullable(request.getHeader("traceparent"))
                        .map(TRACE_PARENT::matcher)
                        .filter(matcher -> matcher.matches())
                        .map(matcher -> matcher.group(1))
                        .orElse(fresh.toString().replace("-", ""));
        var id =
                Optional.ofNullable(request.getHeader("X-Request-Id"))
                        .filter(text -> ID.matcher(text).matches())
                        .orElse(fresh.toString());
        var remote = request.remoteAddress();
        var name = new RequestName(id, trace, remote == null ? "unknown" : remote.hostAddress());
        context.put(KEY, name);
        return name;
    }

    static boolean isGiven(RoutingContext context) {
        return context.get(KEY) != null;
    }

    /** Of any request that passed the gate. */
    public static RequestName of(RoutingContext context) {
        return Objects.requireNonNull(context.get(KEY), "the request did not pass the gate");
    }
}
