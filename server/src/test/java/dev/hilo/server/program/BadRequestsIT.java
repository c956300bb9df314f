package dev.hilo.server.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a client wrote wrongly is answered by what was wrong, never by an empty page. */
class BadRequestsIT {

    @RegisterExtension static final SharedServer server = new SharedServer();

    @Test
    void a_limit_that_is_no_number_is_told_by_its_name() {
        var admin = server.admin();
        for (String list :
                new String[] {"sites", "users", "tokens", "jobs", "audit", "machine-templates"}) {
            for (String limit : new String[] {"abc", "1.5", "99999999999"}) {
                var problem = admin.get("/api/v1/" + list + "?limit=" + limit).expect(422).json();
                var first = problem.path("errors").path(0);
                assertThat(first.path("pointer").asText()).as(list).isEqualTo("/limit");
                assertThat(first.path("code").asText()).isEqualTo("number.whole");
            }
        }
    }

    @Test
    void what_is_no_identifier_names_nothing() {
        var admin = server.admin();
        Map.of(
                        "sites", "site",
                        "sensors", "sensor",
                        "users", "user",
                        "jobs", "job",
                        "machine-templates", "template")
                .forEach((collection, thing) -> {
                    for (String id : new String[] {"abc", "1-1-1-1-1"}) {
                        var answer = admin.get("/api/v1/" + collection + "/" + id).expect(404);
                        assertThat(answer.json().path("code").asText())
                                .isEqualTo(thing + ".not-found");
                    }
                });
        assertThat(admin.send("DELETE", "/api/v1/tokens/abc", "", "").expect(404).text())
                .contains("token.not-found");
        assertThat(admin.send("DELETE", "/api/v1/me/sessions/abc", "", "").expect(404).text())
                .contains("session.not-found");
        var explain = "/api/v1/permissions/explain?action=plant.read&resource=plant:x&user=abc";
        assertThat(admin.get(explain).expect(422).json().path("errors").path(0).path("pointer"))
                .hasToString("\"/user\"");
    }

    @Test
    void a_taken_key_is_told_beside_the_key() {
        var admin = server.admin();
        var site = Map.of("key", "twice", "timeZone", "UTC");
        admin.post("/api/v1/sites", site).expect(201);
        var problem = admin.post("/api/v1/sites", site).expect(409).json();
        assertThat(problem.path("code").asText()).isEqualTo("key.taken");
        assertThat(problem.path("errors").path(0).path("pointer").asText()).isEqualTo("/key");
    }

    @Test
    void what_was_known_then_can_be_asked_over_http() {
        var admin = server.admin();
        var site = Map.of("key", "then", "name", "First", "timeZone", "UTC");
        var added = admin.post("/api/v1/sites", site).expect(201).json();
        var place = "/api/v1/sites/" + added.path("id").asText();
        var known = added.path("changedAt").asText();
        admin.patch(place, 1, Map.of("name", "Second", "validFrom", known)).expect(200);
        assertThat(name(admin, place + "?asOf=" + known)).isEqualTo("Second");
        assertThat(name(admin, place + "?asOf=" + known + "&knownAt=" + known)).isEqualTo("First");
        assertThat(name(admin, "/api/v1/plant?path=then&knownAt=" + known)).isEqualTo("First");
        admin.get(place + "?knownAt=yesterday").expect(422);
    }

    private static String name(Api api, String path) {
        return api.get(path).expect(200).json().path("name").asText();
    }

    @Test
    void metrics_are_the_installation_s_own() {
        assertThat(server.admin().get("/metrics").expect(403).json().path("action").asText())
                .isEqualTo("metrics.read");
        var installation = server.installation();
        assertThat(installation.get("/metrics").expect(200).text()).contains("jvm_memory");
        var token =
                installation
                        .post(
                                "/api/v1/tokens",
                                Map.of(
                                        "name",
                                        "Prometheus",
                                        "scopes",
                                        java.util.List.of(
                                                Map.of(
                                                        "actions",
                                                        java.util.List.of("metrics.read"),
                                                        "resources",
                                                        java.util.List.of("installation")))))
                        .expect(201)
                        .json()
                        .path("secret")
                        .asText();
        var prometheus = server.api().withToken(token);
        prometheus.get("/metrics").expect(200);
        prometheus.get("/api/v1/tenants").expect(403);
    }
}
