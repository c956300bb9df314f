package dev.hilo.server.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Two tenants share nothing: every route that the server really has, read from its routers, is
 * tried with the other tenant's token, with none, with an expired one and with forged ones.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IsolationIT {

    @RegisterExtension static final SharedServer server = new SharedServer();

    /** Stands in everything of the first tenant, so that a leak can be found in any text. */
    private static final String MARK = "mark-of-andes";

    private TwoTenants tenants = TwoTenants.NONE;
    private List<Route> guarded = List.of();

    @BeforeAll
    void twoTenants() {
        tenants = TwoTenants.make(server, MARK);
        guarded = Route.all(server).stream().filter(route -> !route.open()).distinct().toList();
        assertThat(guarded).hasSizeGreaterThan(40);
        assertThat(guarded).extracting(Route::path).contains("/metrics");
    }

    @Test
    void the_api_document_names_exactly_the_routes_that_exist() {
        var real = new TreeSet<String>();
        for (Route route : Route.all(server)) {
            if (route.isApi()) {
                real.add(route.toString());
            }
        }
        var documented = new TreeSet<String>();
        var paths = server.api().get("/api/openapi.json").expect(200).json().path("paths");
        paths.properties()
                .forEach(path ->
                        path.getValue()
                                .fieldNames()
                                .forEachRemaining(verb -> add(documented, verb, path.getKey())));
        assertThat(documented).isEqualTo(real);
    }

    @Test
    void without_a_token_every_guarded_route_is_closed() {
        for (Route route : guarded) {
            var answer = ask(server.api(), route);
            assertThat(answer.status()).as("%s", route).isEqualTo(401);
            assertThat(answer.text()).as("%s", route).doesNotContain(MARK);
        }
    }

    @Test
    void expired_and_forged_tokens_open_nothing() {
        var forged = Forgery.all(server.data(), tenants.tokenOfAndes(), tenants.idOfBorder());
        assertThat(forged).hasSizeGreaterThan(6);
        forged.forEach((how, token) -> opensNothing(how, token, "token.invalid"));
        var expired = Forgery.expired(server.data(), tenants.tokenOfAndes());
        opensNothing("expired", expired, "token.expired");
        assertThat(tenants.andesIsUntouched()).as("nothing was changed").isTrue();
    }

    private void opensNothing(String how, String token, String code) {
        for (Route route : guarded) {
            var answer = ask(server.api().withToken(token), route);
            assertThat(answer.status()).as("%s: %s", how, route).isEqualTo(401);
            assertThat(answer.json().path("code").asText())
                    .as("%s: %s", how, route)
                    .isEqualTo(code);
            assertThat(answer.text()).as("%s: %s", how, route).doesNotContain(MARK);
        }
    }

    @Test
    void the_other_tenant_s_things_do_not_exist() {
        for (Route route : guarded) {
            if (!route.path().contains("{") || isOwnTenantOnly(route)) {
                continue;
            }
            var answer = ask(tenants.asBorder(), route);
            assertThat(answer.status()).as("%s: %s", route, answer.text()).isIn(403, 404);
            if (answer.status() == 403) {
                assertThat(route.path()).as("only for the installation").contains("/tenants");
            }
            assertThat(answer.text()).as("%s", route).doesNotContain(MARK);
        }
        assertThat(tenants.andesIsUntouched()).as("nothing of it was changed").isTrue();
    }

    @Test
    void what_is_not_yours_is_told_like_what_is_not_there() {
        for (Route route : guarded) {
            if (!route.method().equals("GET")
                    || !route.path().endsWith("/{id}")
                    || route.path().contains("/tenants")) {
                continue;
            }
            var real = tenants.fill(route.path());
            var id = real.substring(real.lastIndexOf('/') + 1);
            var absent = "01932c8e-7a51-7c3e-9d5b-2f6d1f0a9b3c";
            var theirs = tenants.asBorder().get(real).expect(404).json();
            var none = tenants.asBorder().get(real.replace(id, absent)).expect(404).json();
            assertThat(theirs.path("code")).as("%s", route).isEqualTo(none.path("code"));
            assertThat(theirs.path("detail").asText().replace(id, ""))
                    .as("%s", route)
                    .isEqualTo(none.path("detail").asText().replace(absent, ""));
        }
    }

    @Test
    void no_list_search_or_export_shows_the_other_tenant() {
        for (Route route : guarded) {
            if (!route.method().equals("GET") || route.path().contains("{")) {
                continue;
            }
            for (String query : List.of("", "?q=" + MARK, "?path=" + MARK, "?under=" + MARK)) {
                var answer = tenants.asBorder().get(route.path() + query);
                var text = answer.text().replace(query, "");
                assertThat(text.contains(MARK) && answer.status() == 200)
                        .as("%s%s: %s", route, query, text)
                        .isFalse();
            }
        }
    }

    @Test
    void the_metrics_of_the_whole_installation_are_no_tenant_s() {
        for (Route route : guarded) {
            if (route.path().startsWith("/metrics")) {
                var refused = ask(tenants.asBorder(), route).expect(403).json();
                assertThat(refused.path("action").asText()).isEqualTo("metrics.read");
                assertThat(refused.path("resource").asText()).isEqualTo("installation");
                ask(server.installation(), route).expect(200);
            }
        }
    }

    @Test
    void the_installation_administrator_sees_no_plant() {
        var installation = server.installation();
        for (String path :
                List.of(
                        "/api/v1/sites",
                        "/api/v1/plant/tree",
                        "/api/v1/plant/export",
                        "/api/v1/users")) {
            assertThat(installation.get(path).text()).as(path).doesNotContain(MARK);
        }
    }

    private Api.Answer ask(Api api, Route route) {
        var path = tenants.fill(route.path());
        return switch (route.method()) {
            case "*" -> api.get(path);
            case "GET", "DELETE" -> api.send(route.method(), path, "", "");
            default ->
                    api.with("If-Match", "\"1\"")
                            .send(
                                    route.method(),
                                    path,
                                    tenants.typeFor(path),
                                    tenants.bodyFor(path));
        };
    }

    /** What has a key instead of an identifier is found in one's own tenant. */
    private static boolean isOwnTenantOnly(Route route) {
        return route.path().contains("/roles/{key}");
    }

    private static void add(Set<String> documented, String verb, String path) {
        if (Set.of("get", "post", "put", "patch", "delete").contains(verb)
                && path.startsWith("/api/v1/")) {
            documented.add(verb.toUpperCase(java.util.Locale.ROOT) + " " + path);
        }
    }

    @Test
    void two_routes_never_share_a_place() {
        var counted =
                Route.all(server).stream()
                        .filter(Route::isApi)
                        .collect(Collectors.groupingBy(r -> r, Collectors.counting()));
        assertThat(counted.values()).allMatch(count -> count == 1);
    }
}
