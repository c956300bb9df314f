package dev.hilo.server.program;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** One verb on one path; {@code open} means that no token is asked for. */
record Route(String method, String path, boolean open) {

    /** Every route that the server really has, read from its routers. */
    static List<Route> all(SharedServer server) {
        var routes = new ArrayList<Route>();
        server.installation()
                .get("/api/v1/routes")
                .expect(200)
                .json()
                .path("items")
                .forEach(node -> routes.add(of(node)));
        return routes;
    }

    private static Route of(JsonNode node) {
        return new Route(
                node.path("method").asText(),
                node.path("path").asText(),
                node.path("open").asBoolean());
    }

    boolean isApi() {
        return path.startsWith("/api/v1/");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
