package dev.hilo.server.http;

import dev.hilo.kernel.Refusal;
import io.vertx.core.http.HttpMethod;
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

    private static final int AFTER_EVERYTHING = Integer.MAX_VALUE;

    private final ProblemWriter problems;
    private final Optional<byte[]> page = read("META-INF/resources/index.html");

    WebApplication(ProblemWriter problems) {
        this.problems = problems;
    }

    void install(@Observes Router router) {
        router.get("/docs").handler(context -> context.reroute("/docs/index.html"));
        router.route().order(AFTER_EVERYTHING).handler(this::answer);
    }

    private void answer(RoutingContext context) {
        var path = context.normalizedPath();
        boolean isPage =
                context.request().method().equals(HttpMethod.GET)
                        && !PublicPaths.isApi(path)
                        && !path.startsWith("/health")
                        && path.lastIndexOf('.') < path.lastIndexOf('/');
        if (isPage && page.isPresent()) {
            context.request().resume();
            context.response()
                    .putHeader("Content-Type", "text/html; charset=utf-8")
                    .putHeader("Cache-Control", "no-cache")
                    .end(io.vertx.core.buffer.Buffer.buffer(page.get()));
        } else {
            problems.write(context, Refusal.notFound("route", path));
        }
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
