package dev.hilo.server.http;

import dev.hilo.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns everything that a REST resource throws into problem+json, once. */
@ApplicationScoped
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final Sentences sentences;
    private final CurrentCaller current;
    private final RefusalWitness witness;

    ProblemMappers(Sentences sentences, CurrentCaller current, RefusalWitness witness) {
        this.sentences = sentences;
        this.current = current;
        this.witness = witness;
    }

    @ServerExceptionMapper
    public Response refusal(Refusal refusal, HttpHeaders headers) {
        if (refusal.kind() == Refusal.Kind.NOT_ALLOWED) {
            current.known().ifPresent(who -> witness.saw(who.caller(), refusal));
        }
        var details =
                ProblemDetails.of(
                        refusal, sentences, language(headers), current.request().requestId());
        var response = answer(details);
        if (refusal.kind() == Refusal.Kind.TOO_FAST) {
            response.header("Retry-After", refusal.arguments().getFirst());
        }
        if (refusal.kind() == Refusal.Kind.NOT_KNOWN) {
            response.header("WWW-Authenticate", "Bearer");
        }
        return response.build();
    }

    /** What the REST layer itself refuses: no such route, verb, or media type. */
    @ServerExceptionMapper
    public Response web(WebApplicationException exception, HttpHeaders headers, UriInfo uri) {
        int status = exception.getResponse().getStatus();
        if (status >= 500) {
            return fault(exception, headers);
        }
        var refusal =
                switch (exception) {
                    case NotFoundException _ -> Refusal.notFound("route", uri.getPath());
                    case NotAllowedException _ ->
                            Refusal.of(Refusal.Kind.METHOD_NOT_ALLOWED, "route.method");
                    case NotAcceptableException _ ->
                            Refusal.of(Refusal.Kind.NOT_ACCEPTABLE, "route.accept");
                    case NotSupportedException _ ->
                            Refusal.of(Refusal.Kind.UNSUPPORTED, "route.media-type");
                    default ->
                            status == 413
                                    ? Refusal.of(
                                            Refusal.Kind.TOO_LARGE,
                                            "body.too-large",
                                            Uploads.MOST_BYTES)
                                    : Refusal.malformed("request.malformed");
                };
        return refusal(refusal, headers);
    }

    @ServerExceptionMapper
    public Response fault(Throwable fault, HttpHeaders headers) {
        var id = current.request().requestId();
        LOG.errorf(fault, "request %s failed", id);
        return answer(ProblemDetails.fault(sentences, language(headers), id)).build();
    }

    private static Response.ResponseBuilder answer(ProblemDetails details) {
        return Response.status(details.status()).type("application/problem+json").entity(details);
    }

    public static Locale language(HttpHeaders headers) {
        return Sentences.language(
                Optional.ofNullable(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE))
                        .orElse("en"));
    }
}
