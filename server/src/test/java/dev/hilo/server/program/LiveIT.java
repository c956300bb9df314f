package dev.hilo.server.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Live values as their clients meet them: over a real WebSocket to the real program. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveIT {

    @RegisterExtension static final SharedServer server = new SharedServer();

    private static final String MARK = "mark-of-andes";
    private static final String MACHINE = MARK + "/" + MARK + "/" + MARK;

    private TwoTenants tenants = TwoTenants.NONE;

    @BeforeAll
    void twoTenants() {
        tenants = TwoTenants.make(server, MARK);
    }

    @Test
    void a_program_and_a_browser_are_both_let_in_and_greeted() {
        try (var program = Socket.open(address(), tenants.tokenOfAndes());
                var browser = Socket.openAsBrowser(address(), tenants.tokenOfAndes())) {
            assertThat(program.next("hello").path("protocol").asInt()).isEqualTo(1);
            var hello = browser.next("hello");
            assertThat(hello.path("heartbeatSeconds").asInt()).isEqualTo(15);
            assertThat(hello.path("tokenExpiresAt").asText()).isNotBlank();
            assertThat(browser.protocol()).isEqualTo("hilo.v1");
        }
    }

    @Test
    void without_a_token_that_holds_nobody_is_let_in() {
        assertThat(Socket.refusedWith(address(), "nobody")).isEqualTo(401);
        assertThat(server.api().get("/ws").status()).isEqualTo(401);
        assertThat(server.api().get("/ws/").status()).isEqualTo(401);
        var expired = Forgery.expired(server.data(), tenants.tokenOfAndes());
        assertThat(Socket.refusedWith(address(), expired)).isEqualTo(401);
    }

    @Test
    void what_is_no_websocket_is_told_so() {
        var answer = server.api().withToken(tenants.tokenOfAndes()).get("/ws");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("code").asText()).isEqualTo("live.upgrade");
    }

    @Test
    void a_machine_s_room_lists_its_sensors() {
        try (var socket = Socket.open(address(), tenants.tokenOfAndes())) {
            socket.say(Map.of("event", "subscribe:machine", "id", MACHINE));
            var told = socket.next("subscribed");
            assertThat(told.path("room").asText()).isEqualTo("machine:" + MACHINE);
            assertThat(told.path("sensors").path(0).path("path").asText())
                    .isEqualTo(MACHINE + "/" + MARK);
            assertThat(told.path("sensors").path(0).path("unit").asText()).isEqualTo("bar");
        }
    }

    @Test
    void the_other_tenant_s_places_are_not_there() {
        var sensor = tenants.fill("sensors/{id}").substring("sensors/".length());
        try (var socket = Socket.open(address(), tenants.tokenOfBorder())) {
            for (String event : List.of("subscribe:machine", "subscribe:field", "subscribe:well")) {
                for (String id :
                        List.of(MACHINE, MARK, tenants.fill("machines/{id}").substring(9))) {
                    socket.say(Map.of("event", event, "id", id));
                    assertThat(socket.next("refused").path("code").asText()).endsWith(".not-found");
                }
            }
            socket.say(
                    Map.of("event", "subscribe:sensors", "ids", List.of(sensor), "name", "mine"));
            var told = socket.next("subscribed");
            assertThat(told.path("sensors")).isEmpty();
            assertThat(told.path("missing").path(0).asText()).isEqualTo(sensor);
            assertThat(told.path("room").asText()).isEqualTo("sensors:mine");
        }
    }

    @Test
    void what_makes_no_sense_is_refused_and_the_connection_lives() {
        try (var socket = Socket.open(address(), tenants.tokenOfAndes())) {
            assertThat(code(socket.sayText("{"))).isEqualTo("live.message");
            assertThat(code(socket.sayText("[]"))).isEqualTo("live.message");
            assertThat(code(socket.say(Map.of("event", "dance")))).isEqualTo("live.event");
            assertThat(code(socket.say(Map.of("event", "subscribe:machine"))))
                    .isEqualTo("field.required");
            assertThat(code(socket.say(Map.of("event", "unsubscribe", "room", "machine:x"))))
                    .isEqualTo("room.not-found");
            socket.say(Map.of("event", "subscribe:system"));
            assertThat(socket.next("subscribed").path("room").asText()).startsWith("system:");
        }
    }

    @Test
    void a_room_is_told_anew_when_the_plant_changes() {
        try (var socket = Socket.open(address(), tenants.tokenOfAndes())) {
            socket.say(Map.of("event", "subscribe:machine", "id", MACHINE));
            int before = socket.next("subscribed").path("sensors").size();
            tenants.asAndes()
                    .post(
                            "/api/v1/sensors",
                            Map.of(
                                    "parent", MACHINE,
                                    "key", "running",
                                    "kind", "state",
                                    "valueType", "boolean"))
                    .expect(201);
            var told = socket.next("subscribed");
            assertThat(told.path("sensors")).hasSize(before + 1);
            assertThat(names(told)).contains("running");
        }
    }

    @Test
    void another_s_token_does_not_take_a_connection_over() {
        try (var socket = Socket.open(address(), tenants.tokenOfAndes())) {
            socket.say(Map.of("event", "token", "token", tenants.tokenOfBorder()));
            assertThat(socket.next("refused").path("code").asText())
                    .isEqualTo("live.other-principal");
            socket.say(Map.of("event", "token", "token", tenants.tokenOfAndes()));
            assertThat(socket.next("token:accepted").path("tokenExpiresAt").asText()).isNotBlank();
        }
    }

    @Test
    void a_revoked_token_ends_its_connection() {
        var made =
                tenants.asAndes()
                        .post(
                                "/api/v1/tokens",
                                Map.of(
                                        "name",
                                        "wall screen",
                                        "scopes",
                                        List.of(
                                                Map.of(
                                                        "actions", List.of("telemetry.read"),
                                                        "resources", List.of("plant:**")))))
                        .expect(201)
                        .json();
        try (var socket = Socket.open(address(), made.path("secret").asText())) {
            socket.say(Map.of("event", "subscribe:machine", "id", MACHINE));
            assertThat(socket.next("subscribed").path("sensors")).isNotEmpty();
            tenants.asAndes()
                    .send("DELETE", "/api/v1/tokens/" + made.path("id").asText(), "", "")
                    .expect(204);
            assertThat(socket.closeCode()).isEqualTo(4401);
        }
    }

    @Test
    void a_reading_that_is_posted_is_told_to_its_tenant_and_is_there_for_who_comes_later() {
        long first = System.currentTimeMillis() - 2000;
        try (var watching = Socket.open(address(), tenants.tokenOfAndes());
                var foreign = Socket.open(address(), tenants.tokenOfBorder())) {
            watching.say(Map.of("event", "subscribe:machine", "id", MACHINE));
            foreign.say(Map.of("event", "subscribe:system"));
            int n = number(watching.next("subscribed"), MARK);
            foreign.next("subscribed");
            post(first, 7.25);
            var told = watching.next("telemetry:update");
            assertThat(told.path("n").asInt()).isEqualTo(n);
            assertThat(told.path("time").asLong()).isEqualTo(first);
            assertThat(told.path("value").asDouble()).isEqualTo(7.25);
            post(first + 1000, 7.5);
            watching.next("telemetry:update", each -> each.path("value").asDouble() == 7.5);
            assertThat(foreign.told()).noneMatch(each -> each.toString().contains("7.25"));
        }
        try (var back = Socket.open(address(), tenants.tokenOfAndes())) {
            back.say(Map.of("event", "subscribe:machine", "id", MACHINE, "after", first));
            var subscribed = back.next("subscribed");
            assertThat(subscribed.path("missed").path("from").asLong()).isEqualTo(first);
            var latest = back.next("telemetry:batch", each -> each.path("latest").asBoolean());
            assertThat(latest.path("values").path(0).path(0).asInt())
                    .isEqualTo(number(subscribed, MARK));
            assertThat(latest.path("values").path(0).path(2).asDouble()).isEqualTo(7.5);
        }
    }

    private void post(long time, double value) {
        tenants.asAndes()
                .post(
                        "/api/v1/telemetry",
                        Map.of("machine", MACHINE, "time", time, "values", Map.of(MARK, value)))
                .expect(202);
    }

    private static int number(JsonNode subscribed, String name) {
        for (var sensor : subscribed.path("sensors")) {
            if (sensor.path("name").asText().equals(name)) {
                return sensor.path("n").asInt();
            }
        }
        throw new AssertionError(name + " is not in " + subscribed);
    }

    /** Clients come back by themselves when they are told. */
    @Test
    void a_server_that_stops_says_so() throws IOException {
        var folder = Files.createTempDirectory("hilo-live");
        try (var stopping = RunningServer.start(folder.resolve("data"))) {
            var token = signIn(stopping.api());
            try (var socket = Socket.open(stopping.address(), token)) {
                socket.next("hello");
                assertThat(stopping.stop()).isZero();
                assertThat(socket.closeCode()).isEqualTo(1001);
            }
        }
    }

    private static String signIn(Api api) {
        return api.post(
                        "/api/v1/auth/sign-in",
                        Map.of("user", "admin@main", "password", RunningServer.PASSWORD))
                .expect(200)
                .json()
                .path("accessToken")
                .asText();
    }

    private static String code(Socket socket) {
        return socket.next("refused").path("code").asText();
    }

    private static List<String> names(JsonNode told) {
        return told.path("sensors").findValuesAsText("name");
    }

    private static URI address() {
        return server.running().address();
    }
}
