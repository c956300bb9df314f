package dev.hilo.server.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FrontDoorIT {

    @RegisterExtension static final SharedServer server = new SharedServer();

    @Test
    void it_says_which_hilo_it_is_and_that_it_is_well() {
        assertThat(server.api().get("/api/v1/about").expect(200).json().path("name").asText())
                .isEqualTo("Hilo");
        server.api().get("/health/live").expect(200);
        assertThat(server.api().get("/health/ready").expect(200).text()).contains("UP");
    }

    @Test
    void every_answer_carries_the_strict_headers_and_a_name() {
        for (String path : new String[] {"/", "/api/v1/about", "/api/v1/jobs", "/api/nowhere"}) {
            var answer = server.api().get(path);
            assertThat(answer.header("Content-Security-Policy").orElse(""))
                    .contains("default-src 'self'")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.header("X-Request-Id")).isPresent();
            assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
        }
    }

    @Test
    void only_a_file_named_by_its_digest_is_kept_by_browsers() {
        assertThat(server.api().get("/").header("Cache-Control")).contains("no-cache");
        assertThat(server.api().get("/docs/reference.js").expect(200).header("Cache-Control"))
                .contains("no-cache");
        assertThat(server.api().get("/api/v1/me").header("Cache-Control")).contains("no-store");
    }

    @Test
    void a_client_may_name_its_request_but_not_write_into_our_headers() {
        assertThat(
                        server.api()
                                .with("X-Request-Id", "mine-1")
                                .get("/api/v1/about")
                                .header("X-Request-Id"))
                .contains("mine-1");
        assertThat(
                        server.api()
                                .with("X-Request-Id", "<script>")
                                .get("/api/v1/about")
                                .header("X-Request-Id")
                                .orElse(""))
                .doesNotContain("<");
    }

    @Test
    void what_is_not_there_is_a_problem_in_the_reader_s_language() {
        var english = server.api().get("/nowhere.txt").expect(404);
        assertThat(english.header("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(english.json().path("code").asText()).isEqualTo("route.not-found");
        assertThat(english.json().path("detail").asText()).contains("nothing at /nowhere.txt");
        assertThat(
                        server.api()
                                .with("Accept-Language", "es-AR")
                                .get("/nowhere.txt")
                                .json()
                                .path("detail")
                                .asText())
                .startsWith("No hay nada en");
    }

    @Test
    void without_a_token_even_what_is_not_there_is_only_unknown() {
        var answer = server.api().get("/api/v1/no-such-thing").expect(401);
        assertThat(answer.json().path("code").asText()).isEqualTo("token.missing");
        assertThat(answer.header("WWW-Authenticate")).contains("Bearer");
        server.api().get("/metrics").expect(401);
    }

    @Test
    void wrong_verbs_and_media_types_are_said() {
        var admin = server.admin();
        assertThat(admin.send("DELETE", "/api/v1/about", "", "").status()).isEqualTo(405);
        var answer = admin.post("/api/v1/sites", "text/plain", "hello").expect(415);
        assertThat(answer.json().path("code").asText()).isEqualTo("route.media-type");
    }

    @Test
    void a_query_parameter_that_is_not_there_is_said() {
        var answer = server.admin().get("/api/v1/plant/export?path=south-field").expect(422);
        assertThat(answer.json().path("errors").path(0).path("code").asText())
                .isEqualTo("query.unknown");
        assertThat(answer.text()).contains("under");
        server.admin().get("/api/v1/audit?outcome=ok&limit=1").expect(200);
    }

    @Test
    void a_body_beyond_the_limit_is_refused() {
        var large = "{\"key\": \"" + "a".repeat(2 << 20) + "\"}";
        var answer = server.admin().post("/api/v1/sites", "application/json", large).expect(413);
        assertThat(answer.json().path("code").asText()).isEqualTo("body.too-large");
    }

    @Test
    void broken_utf_8_is_said() {
        var bytes = "{\"key\": \"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        server.admin().send("POST", "/api/v1/sites", "application/json", bytes).expect(400);
    }

    @Test
    void path_tricks_lead_nowhere() {
        for (String guarded : List.of("/api/v1/../../metrics", "/./metrics", "/x/..//metrics")) {
            server.api().get(guarded).expect(401);
        }
        var page = server.api().get("/").text();
        for (String path :
                List.of(
                        "/..%2f..%2fetc/passwd",
                        "/%2e%2e/%2e%2e/hilo.db",
                        "/assets/..%5c..%5chilo.db",
                        "/META-INF/resources/index.html",
                        "/application.properties")) {
            var answer = server.api().get(path);
            // A name without a dot may be a place in the plant: then it is the application's page.
            boolean itsPage = answer.status() == 200 && answer.text().equals(page);
            assertThat(itsPage || answer.status() == 404).as("%s: %s", path, answer).isTrue();
        }
    }
}
