package dev.hilo.server.http;

import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.Optional;

/**
 * The token that a request presents: in the header {@code Authorization}, or, because a browser
 * cannot set headers of a WebSocket, as one of the sub-protocols that it offers there.
 */
public final class Bearer {

    private static final String SCHEME = "Bearer ";
    private static final String SUB_PROTOCOL = "hilo.token.";

    private Bearer() {}

    public static Optional<String> of(RoutingContext context) {
        return header(context, "Authorization")
                .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(value -> value.substring(SCHEME.length()).strip())
                .or(() -> ofSubProtocol(context));
    }

    private static Optional<String> ofSubProtocol(RoutingContext context) {
        return header(context, "Sec-WebSocket-Protocol")
                .filter(_ -> PublicPaths.isLive(context.normalizedPath()))
                .flatMap(offered ->
                        Arrays.stream(offered.split(","))
                                .map(String::strip)
                                .filter(each -> each.startsWith(SUB_PROTOCOL))
                                .map(each -> each.substring(SUB_PROTOCOL.length()))
                                .findFirst());
    }

    private static Optional<String> header(RoutingContext context, String name) {
        return Optional.ofNullable(context.request().getHeader(name));
    }
}
