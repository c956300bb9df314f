package dev.hilo.server.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hilo.server.program.Api.Answer;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Signing in, and everything that administrators do about people. */
class AccessIT {

    private static final String OWN_PASSWORD = "a long phrase of my own";

    @RegisterExtension static final SharedServer SERVER = new SharedServer();

    @Test
    void a_refresh_token_works_once_and_a_spent_one_ends_the_session() {
        var first = signIn("admin@main", RunningServer.PASSWORD).expect(200);
        assertThat(first.header("Set-Cookie").orElseThrow())
                .contains("HttpOnly", "SameSite=Strict", "Path=/api/v1/auth");
        var second = refresh(cookie(first)).expect(200);
        var token = second.json().path("accessToken").asText();
        SERVER.api().withToken(token).get("/api/v1/me").expect(200);
        var third = refresh(cookie(second)).expect(200);
        assertThat(code(refresh(cookie(first)), 401)).isEqualTo("session.ended");
        assertThat(code(refresh(cookie(third)), 401)).isEqualTo("session.ended");
        assertThat(code(SERVER.api().withToken(token).get("/api/v1/me"), 401))
                .isEqualTo("token.invalid");
    }

    @Test
    void a_refresh_whose_answer_was_lost_can_be_repeated_at_once() {
        var first = signIn("admin@main", RunningServer.PASSWORD).expect(200);
        var lost = refresh(cookie(first)).expect(200);
        var again = refresh(cookie(first)).expect(200);
        var next = refresh(cookie(again)).expect(200);
        assertThat(code(refresh(cookie(lost)), 401)).isEqualTo("session.ended");
        assertThat(code(refresh(cookie(next)), 401)).isEqualTo("session.ended");
    }

    @Test
    void another_site_cannot_refresh_in_the_name_of_a_browser() {
        var signedIn = signIn("admin@main", RunningServer.PASSWORD).expect(200);
        var answer =
                SERVER.api()
                        .with("Cookie", cookie(signedIn))
                        .send("POST", "/api/v1/auth/refresh", "", "");
        assertThat(code(answer, 403)).isEqualTo("session.requested-with");
        refresh(cookie(signedIn)).expect(200);
    }

    @Test
    void every_failed_sign_in_reads_the_same() {
        var answers =
                List.of(
                        signIn("nobody@main", "wrong password"),
                        signIn("nobody@nowhere", "wrong password"),
                        signIn("admin@nowhere", RunningServer.PASSWORD),
                        signIn("' or 1=1 --", "wrong password"),
                        signIn("admin@main", "wrong password"));
        assertThat(answers)
                .allSatisfy(answer -> {
                    assertThat(answer.status()).isEqualTo(401);
                    assertThat(withoutRequest(answer))
                            .isEqualTo(withoutRequest(answers.getFirst()));
                });
    }

    @Test
    void a_temporary_password_only_lets_its_owner_choose_another() {
        var added = addUser("temporary");
        var user = SERVER.api().as("temporary@main", added.path("temporaryPassword").asText());
        user.get("/api/v1/me").expect(200);
        assertThat(code(user.get("/api/v1/sites"), 403)).isEqualTo("password.temporary");
        assertThat(code(user.get("/api/v1/me/sessions"), 403)).isEqualTo("password.temporary");
        assertThat(rows(SERVER.admin(), "password.temporary"))
                .hasSize(2)
                .allMatch(row -> row.path("outcome").asText().equals("refused"));
        user.post(
                        "/api/v1/auth/password",
                        Map.of(
                                "current",
                                added.path("temporaryPassword").asText(),
                                "next",
                                OWN_PASSWORD))
                .expect(204);
        user.get("/api/v1/sites").expect(200);
    }

    @Test
    void a_disabled_user_is_out_at_the_next_request() {
        var added = addUser("leaver");
        var user = SERVER.api().as("leaver@main", added.path("temporaryPassword").asText());
        user.get("/api/v1/me").expect(200);
        SERVER.admin()
                .patch("/api/v1/users/" + added.path("id").asText(), 1, Map.of("enabled", false))
                .expect(200);
        assertThat(code(user.get("/api/v1/me"), 401)).isEqualTo("token.invalid");
    }

    @Test
    void a_repeated_request_adds_nothing_and_shows_no_secret_again() {
        var admin = SERVER.admin().with("Idempotency-Key", "add-once");
        var body = Map.of("key", "once", "name", "Once", "roles", List.of("viewer"));
        var first = admin.post("/api/v1/users", body).expect(201).json();
        var again = admin.post("/api/v1/users", body).expect(201).json();
        assertThat(again.path("id")).isEqualTo(first.path("id"));
        assertThat(first.has("temporaryPassword")).isTrue();
        assertThat(again.has("temporaryPassword")).isFalse();
    }

    @Test
    void an_api_token_does_what_its_scopes_say_until_it_is_revoked() {
        var admin = SERVER.admin();
        var made =
                admin.post(
                                "/api/v1/tokens",
                                Map.of(
                                        "name",
                                        "gateway",
                                        "scopes",
                                        List.of(
                                                Map.of(
                                                        "actions", List.of("plant.read"),
                                                        "resources", List.of("plant:**")))))
                        .expect(201)
                        .json();
        var gateway = SERVER.api().withToken(made.path("secret").asText());
        gateway.get("/api/v1/sites").expect(200);
        var refused = gateway.get("/api/v1/users").expect(403).json();
        assertThat(refused.path("action").asText()).isEqualTo("users.read");
        assertThat(refused.path("resource").asText()).isEqualTo("tenant");
        admin.send("DELETE", "/api/v1/tokens/" + made.path("id").asText(), "", "").expect(204);
        assertThat(code(gateway.get("/api/v1/sites"), 401)).isEqualTo("token.invalid");
    }

    @Test
    void a_change_and_a_refusal_appear_in_the_trail_and_the_chain_holds() {
        var admin = SERVER.admin();
        var added = addUser("watched");
        admin.patch("/api/v1/users/" + added.path("id").asText(), 1, Map.of("name", "Renamed"))
                .expect(200);
        admin.get("/api/v1/tenants").expect(403);
        Await.until(
                "the edit in the trail",
                () -> rows(admin, "user.edited").toString().contains("Renamed"));
        assertThat(rows(admin, "permission.missing").path(0).path("outcome").asText())
                .isEqualTo("refused");
        var verification = admin.get("/api/v1/audit/verification").expect(200).json();
        assertThat(verification.path("intact").asBoolean()).isTrue();
        var csv = admin.get("/api/v1/audit/export").expect(200).text();
        assertThat(csv).startsWith("seq,at,").contains("user.edited");
        var command =
                RunningServer.run(Map.of(), "audit", "verify", "--data", SERVER.data().toString());
        assertThat(command.code()).isZero();
        assertThat(command.text()).contains("main: intact", "system: intact");
    }

    @Test
    void who_owns_the_data_folder_can_always_give_a_user_a_way_in() {
        var added = addUser("locked");
        var before = SERVER.api().as("locked@main", added.path("temporaryPassword").asText());
        before.get("/api/v1/me").expect(200);
        var reset = resetPassword("locked@main");
        assertThat(reset.code()).as(reset.text()).isZero();
        var password = reset.text().lines().toList().getLast().strip();
        var signedIn = signIn("locked@main", password).expect(200).json();
        assertThat(signedIn.path("me").path("passwordTemporary").asBoolean()).isTrue();
        Await.until(
                "the session from before is over", () -> before.get("/api/v1/me").status() == 401);
        Await.until(
                "the reset in the trail",
                () -> rows(SERVER.admin(), "password.reset").toString().contains("command line"));
        assertThat(resetPassword("nobody@main").text()).contains("nobody@main");
        assertThat(resetPassword("nobody@main").code()).isEqualTo(1);
        assertThat(resetPassword("nobody").code()).isEqualTo(1);
    }

    private static RunningServer.Finished resetPassword(String name) {
        return RunningServer.run(
                Map.of(), "users", "reset-password", name, "--data", SERVER.data().toString());
    }

    @Test
    void a_time_that_no_calendar_has_is_a_mistake_and_not_a_fault() {
        var answer = SERVER.admin().get("/api/v1/audit?from=%2B1000000000-12-31T00:00:00Z");
        assertThat(answer.expect(422).json().path("errors").path(0).path("code").asText())
                .isEqualTo("time.invalid");
    }

    @Test
    void the_published_keys_verify_our_tokens_before_and_after_a_rotation() throws Exception {
        var before = signIn("admin@main", RunningServer.PASSWORD).expect(200);
        assertThat(isVerifiedByPublishedKey(before)).isTrue();
        var rotated =
                RunningServer.run(Map.of(), "keys", "rotate", "--data", SERVER.data().toString());
        assertThat(rotated.text()).contains("Signing with key");
        var row = rows(SERVER.installation(), "keys.rotated").path(0);
        assertThat(row.path("actor").path("name").asText()).isEqualTo("command line");
        assertThat(rotated.text()).contains(row.path("details").path("key").asText());
        var chain =
                RunningServer.run(Map.of(), "audit", "verify", "--data", SERVER.data().toString());
        assertThat(chain.code()).as(chain.text()).isZero();
        Await.until("the new key is published", () -> keys().size() == 2);
        var after = signIn("admin@main", RunningServer.PASSWORD).expect(200);
        assertThat(isVerifiedByPublishedKey(after)).isTrue();
        assertThat(isVerifiedByPublishedKey(before)).isTrue();
        assertThat(header(after).path("kid")).isNotEqualTo(header(before).path("kid"));
    }

    private static boolean isVerifiedByPublishedKey(Answer signedIn) throws Exception {
        var parts = signedIn.json().path("accessToken").asText().split("\\.", -1);
        for (JsonNode key : keys()) {
            if (key.path("kid").equals(header(signedIn).path("kid"))) {
                var raw = Base64.getUrlDecoder().decode(key.path("x").asText());
                var encoded = "302a300506032b6570032100" + HexFormat.of().formatHex(raw);
                var signature = Signature.getInstance("Ed25519");
                signature.initVerify(
                        KeyFactory.getInstance("Ed25519")
                                .generatePublic(
                                        new X509EncodedKeySpec(HexFormat.of().parseHex(encoded))));
                signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
                return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
            }
        }
        return false;
    }

    private static JsonNode header(Answer signedIn) {
        var token = signedIn.json().path("accessToken").asText();
        var head = Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.')));
        return new Answer(200, Map.of(), new String(head, StandardCharsets.UTF_8)).json();
    }

    private static JsonNode keys() {
        return SERVER.api().get("/.well-known/jwks.json").expect(200).json().path("keys");
    }

    private static JsonNode rows(Api admin, String action) {
        return admin.get("/api/v1/audit?action=" + action).expect(200).json().path("items");
    }

    private static JsonNode addUser(String key) {
        return SERVER.admin()
                .post("/api/v1/users", Map.of("key", key, "name", key, "roles", List.of("viewer")))
                .expect(201)
                .json();
    }

    private static Answer signIn(String user, String password) {
        return SERVER.api()
                .post("/api/v1/auth/sign-in", Map.of("user", user, "password", password));
    }

    private static Answer refresh(String cookie) {
        return SERVER.api()
                .with("Cookie", cookie)
                .with("X-Requested-With", "hilo")
                .send("POST", "/api/v1/auth/refresh", "", "");
    }

    private static String cookie(Answer answer) {
        return answer.header("Set-Cookie").orElseThrow().split(";", 2)[0];
    }

    private static String code(Answer answer, int status) {
        return answer.expect(status).json().path("code").asText();
    }

    private static String withoutRequest(Answer answer) {
        return answer.text().replaceAll("\"requestId\":\"[^\"]*\"", "");
    }
}
