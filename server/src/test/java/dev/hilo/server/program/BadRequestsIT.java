package dev.hilo.server.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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
    }

    @Test
    void a_question_about_permissions_hears_everything_that_is_wrong_with_it() {
        var admin = server.admin();
        var explain = "/api/v1/permissions/explain?";
        assertThat(problems(admin.get(explain)))
                .containsExactly(
                        "/user field.required",
                        "/action field.required",
                        "/resource field.required");
        var wrong = admin.get(explain + "user=a%20b&action=plant.raed&resource=moon");
        assertThat(problems(wrong))
                .containsExactly(
                        "/user user.not-found",
                        "/action action.unknown",
                        "/resource resource.unknown");
        assertThat(wrong.text())
                .contains("There is no action plant.raed; did you mean plant.read?");
        assertThat(admin.get(explain + "user=admin&action=dance&resource=tenant").text())
                .contains("/api/v1/permissions/actions lists them");
    }

    @Test
    void a_user_is_named_as_people_name_them() {
        var admin = server.admin();
        var rest = "&action=plant.read&resource=plant:x";
        var id = admin.get("/api/v1/me").expect(200).json().path("id").asText();
        for (String user : new String[] {id, "admin", "Admin@main"}) {
            var answer = admin.get("/api/v1/permissions/explain?user=" + user + rest).expect(200);
            assertThat(answer.json().path("allowed").asBoolean()).as(user).isTrue();
        }
        for (String user : new String[] {"abc", "admin@system", "abc@main"}) {
            admin.get("/api/v1/permissions/explain?user=" + user + rest).expect(404);
        }
    }

    private static List<String> problems(Api.Answer answer) {
        var problems = new ArrayList<String>();
        answer.expect(422)
                .json()
                .path("errors")
                .forEach(each ->
                        problems.add(
                                each.path("pointer").asText() + " " + each.path("code").asText()));
        return problems;
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
                                        List.of(
                                                Map.of(
                                                        "actions",
                                                        List.of("metrics.read"),
                                                        "resources",
                                                        List.of("installation")))))
                        .expect(201)
                        .json()
                        .path("secret")
                        .asText();
        var prometheus = server.api().withToken(token);
        prometheus.get("/metrics").expect(200);
        prometheus.get("/api/v1/tenants").expect(403);
    }
}
