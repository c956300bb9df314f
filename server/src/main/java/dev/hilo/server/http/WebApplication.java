package dev.hilo.server.http;

import dev.hilo.kernel.Refusal;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Answers what nobody else does: a page of the web application for its deep links ({@code
 * /plant/south-field}), a problem for everything else. Its files are served by the framework.
 */
@ApplicationScoped
public class WebApplication {

    /** Files stand at the framework's default order, the REST layer takes what is left after it. */
    private static final int AFTER_FILES = RouteConstants.ROUTE_ORDER_DEFAULT + 1;

    private static final int AFTER_EVERYTHING = Integer.MAX_VALUE;

    private final ProblemWriter problems;
    private final Optional<byte[]> page = read("META-INF/resources/index.html");

    WebApplication(ProblemWriter problems) {
        this.problems = problems;
    }

    void install(@Observes Router router) {
        router.get("/docs").handler(context -> context.reroute("/docs/index.html"));
        page.ifPresent(
                html -> router.get().order(AFTER_FILES).handler(context -> page(context, html)));
        router.route().order(AFTER_EVERYTHING).handler(this::nothing);
    }

    private static void page(RoutingContext context, byte[] html) {
        if (!isPage(context)) {
            context.next();
            return;
        }
        context.request().resume();
        context.response()
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .end(Buffer.buffer(html));
    }

    private void nothing(RoutingContext context) {
        problems.write(context, Refusal.notFound("route", context.normalizedPath()));
    }

    /**
     * A name with a dot is a file's, unless a person navigates to it: keys of the plant have dots.
     */
    private static boolean isPage(RoutingContext context) {
        var path = context.normalizedPath();
        var accepted = context.request().getHeader("Accept");
        boolean file = path.lastIndexOf('.') > path.lastIndexOf('/');
        boolean navigation = accepted != null && accepted.contains("text/html");
        return !PublicPaths.isApi(path)
                && !path.startsWith("/health")
                && !path.startsWith("/metrics")
                && !path.startsWith("/docs")
                && !path.startsWith("/.well-known")
                && !path.startsWith("/assets/")
                && (!file || navigation);
    }

    private static Optional<byte[]> read(String resource) {
        try (var stream =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
