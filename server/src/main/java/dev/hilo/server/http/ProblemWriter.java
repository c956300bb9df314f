package dev.hilo.server.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hilo.kernel.Refusal;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** Writes a problem on a route that no REST resource serves. Thread-safe. */
@ApplicationScoped
public class ProblemWriter {

    /** Room on the disk, or a part that starts, does not come back at once. */
    private static final String NOT_READY_SECONDS = "5";

    private final Sentences sentences;
    private final ObjectMapper json;

    ProblemWriter(Sentences sentences, ObjectMapper json) {
        this.sentences = sentences;
        this.json = json;
    }

    public void write(RoutingContext context, Refusal refusal) {
        if (refusal.kind() == Refusal.Kind.TOO_FAST) {
            context.response().putHeader("Retry-After", refusal.arguments().getFirst().toString());
        }
        if (refusal.kind() == Refusal.Kind.NOT_READY) {
            context.response().putHeader("Retry-After", NOT_READY_SECONDS);
        }
        if (refusal.kind() == Refusal.Kind.NOT_KNOWN) {
            context.response().putHeader("WWW-Authenticate", "Bearer");
        }
        send(context, ProblemDetails.of(refusal, sentences, language(context), id(context)));
    }

    public void writeFault(RoutingContext context) {
        send(context, ProblemDetails.fault(sentences, language(context), id(context)));
    }

    private void send(RoutingContext context, ProblemDetails problem) {
        try {
            context.request().resume();
            context.response()
                    .setStatusCode(problem.status())
                    .putHeader("Content-Type", "application/problem+json")
                    .end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Locale language(RoutingContext context) {
        var header = context.request().getHeader("Accept-Language");
        return Sentences.language(header == null ? "en" : header);
    }

    private static String id(RoutingContext context) {
        return RequestName.of(context).requestId();
    }
}
