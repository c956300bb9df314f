package dev.hilo.server.http;

import dev.hilo.kernel.Refusal;
import dev.hilo.kernel.Refusal.Kind;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;

/**
 * What stands before a request's body: its address and its headers. The framework would take in
 * more than this allows and has no words for its no, so it is said here, before anything reads
 * them.
 */
final class RequestHead {

    static final int LONGEST_URI = 8 << 10;
    static final int LONGEST_HEADERS = 16 << 10;

    private static final String BETWEEN_NAME_AND_VALUE = ": \r\n";

    private RequestHead() {}

    static Optional<Refusal> flaw(HttpServerRequest request) {
        if (request.uri().length() > LONGEST_URI) {
            return Optional.of(Refusal.of(Kind.URI_TOO_LONG, "request.uri-too-long", LONGEST_URI));
        }
        if (length(request) > LONGEST_HEADERS) {
            return Optional.of(
                    Refusal.of(Kind.HEADERS_TOO_LONG, "request.headers-too-long", LONGEST_HEADERS));
        }
        return isAddress(request.uri())
                ? Optional.empty()
                : Optional.of(Refusal.malformed("request.malformed"));
    }

    private static int length(HttpServerRequest request) {
        int length = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            length +=
                    header.getKey().length()
                            + header.getValue().length()
                            + BETWEEN_NAME_AND_VALUE.length();
        }
        return length;
    }

    private static boolean isAddress(String uri) {
        try {
            return uri.equals("*") || new URI(uri).getPath() != null;
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
