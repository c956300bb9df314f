package dev.hilo.server.about;

import dev.hilo.kernel.Permissions;
import dev.hilo.server.http.CurrentCaller;
import dev.hilo.server.http.PublicPaths;
import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/**
 * Lists every route that this process really answers, read from its routers, so that an auditor can
 * hold it against the API document.
 */
@Path("/api/v1/routes")
@Tag(name = "About")
public class RoutesResource {

    /** One verb on one path; {@code open} means that no token is asked for. */
    public record RouteBody(String method, String path, boolean open) {}

    /** All of them. */
    public record RoutesBody(List<RouteBody> items) {}

    private final CurrentCaller current;
    private final Permissions permissions;
    private final Router router;

    RoutesResource(CurrentCaller current, Permissions permissions, Router router) {
        this.current = current;
        this.permissions = permissions;
        this.router = router;
    }

    @GET
    @RunOnVirtualThread
    @Operation(summary = "Every route of this process, from its routers")
    public RoutesBody routes() {
        permissions.require(current.caller(), "tenants.read", "installation");
        var routes = new ArrayList<RouteBody>();
        RuntimeResourceVisitor.visitRuntimeResources(
                "",
                ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers(),
                new RuntimeResourceVisitor() {
                    @Override
                    public void visitRuntimeResource(
                            String method, String path, RuntimeResource resource) {
                        routes.add(route(method, path));
                    }
                });
        for (Route route : router.getRoutes()) {
            if (route.getPath() != null) {
                var methods =
                        route.methods() == null
                                ? Stream.of("*")
                                : route.methods().stream().map(Object::toString);
                methods.forEach(method -> routes.add(route(method, route.getPath())));
            }
        }
        routes.sort(Comparator.comparing(RouteBody::path).thenComparing(RouteBody::method));
        return new RoutesBody(routes);
    }

    private static RouteBody route(String method, String path) {
        return new RouteBody(method, path, PublicPaths.contains(path));
    }
}
