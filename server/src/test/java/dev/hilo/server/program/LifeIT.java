package dev.hilo.server.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting, stopping, and the ways in which a start is refused. */
class LifeIT {

    private static final Pattern PASSWORD = Pattern.compile("admin@main\\s+(\\S+)");

    @TempDir private Path folder = Path.of("");

    @Test
    void the_first_start_prints_both_passwords_once_and_the_second_none() {
        var random = Map.of("HILO_ADMIN_PASSWORD", "");
        try (var first = RunningServer.start(data(), random)) {
            first.address();
            assertThat(first.output()).contains("admin@system").contains("admin@main");
            var printed = PASSWORD.matcher(first.output());
            assertThat(printed.find()).as("the password is printed").isTrue();
            var administrator = first.api().as("admin@main", printed.group(1));
            var me = administrator.get("/api/v1/me").expect(200).json();
            assertThat(me.path("passwordTemporary").asBoolean()).isTrue();
            administrator.get("/api/v1/sites").expect(403);
            var change = Map.of("current", printed.group(1), "next", RunningServer.PASSWORD);
            administrator.post("/api/v1/auth/password", change).expect(204);
            administrator.get("/api/v1/sites").expect(200);
            first.stop();
        }
        try (var second = RunningServer.start(data(), random)) {
            second.address();
            assertThat(second.output()).doesNotContain("admin@system");
        }
    }

    @Test
    void a_password_that_was_chosen_at_the_first_start_is_one_s_own() {
        try (var server = RunningServer.start(data())) {
            var administrator = server.api().as("admin@main", RunningServer.PASSWORD);
            administrator.get("/api/v1/sites").expect(200);
            assertThat(server.output()).doesNotContain(RunningServer.PASSWORD);
        }
    }

    @Test
    void a_clean_stop_is_a_success() {
        try (var server = RunningServer.start(data(), "--logs", "text")) {
            server.address();
            assertThat(server.stop()).isZero();
            assertThat(server.output()).contains("stopping: no new requests");
        }
        var verified = RunningServer.run(Map.of(), "audit", "verify", "--data", data().toString());
        assertThat(verified.code()).as(verified.text()).isZero();
    }

    @Test
    void a_fault_that_was_left_in_the_environment_stops_nobody_s_plant() {
        var left = Map.of("HILO_FAULT", "transaction.written:3");
        try (var server = RunningServer.start(data(), left)) {
            assertThat(server.awaitEnd()).isEqualTo(2);
            assertThat(server.output()).contains("HILO_FAULT makes the server stop dead");
        }
        assertThat(data()).doesNotExist();
        var meant = RunningServer.faultAt("transaction.written", 1_000_000);
        try (var server = RunningServer.start(data(), meant)) {
            server.address();
            assertThat(server.output()).contains("this process will stop dead at");
        }
    }

    @Test
    void the_settings_are_told_with_where_each_comes_from() throws IOException {
        Files.createDirectories(data());
        Files.writeString(data().resolve("hilo.properties"), "hilo.limit-user=50");
        var told =
                RunningServer.run(
                        Map.of("HILO_LOGS_LEVEL", "debug"),
                        "settings",
                        "--data",
                        data().toString(),
                        "--port",
                        "9000");
        assertThat(told.code()).as(told.text()).isZero();
        assertThat(told.text())
                .contains("now: 9000 (--port)", "now: debug (HILO_LOGS_LEVEL)")
                .contains("now: 50 (hilo.limit-user in", "now: all (the default)")
                .contains("HILO_ADMIN_PASSWORD: set, and not shown")
                .doesNotContain(RunningServer.PASSWORD);
        var wrong = RunningServer.run(Map.of("HILO_PORT", "many"), "settings");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.text()).contains("now: many (HILO_PORT)", "is a whole number");
    }

    @Test
    void a_second_start_on_the_same_folder_says_who_has_it() {
        try (var first = RunningServer.start(data())) {
            first.address();
            try (var second = RunningServer.start(data())) {
                assertThat(second.awaitEnd()).isEqualTo(1);
                assertThat(second.output()).contains("is in use by another Hilo (process");
            }
        }
    }

    @Test
    void a_taken_port_is_said_in_one_line() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var server =
                        RunningServer.start(
                                data(), "--port", Integer.toString(taken.getLocalPort()))) {
            assertThat(server.awaitEnd()).isEqualTo(1);
            assertThat(server.output()).contains("the port is taken by another program");
        }
    }

    @Test
    void every_mistake_of_the_configuration_is_told_before_anything_starts() {
        var finished =
                RunningServer.run(
                        Map.of("HILO_PROT", "1"),
                        "serve",
                        "--data",
                        data().toString(),
                        "--port",
                        "99999",
                        "--roles",
                        "chef");
        assertThat(finished.code()).isEqualTo(2);
        assertThat(finished.text())
                .contains("HILO_PROT is not a setting; did you mean HILO_PORT?")
                .contains("--port is a whole number")
                .contains("--roles may hold");
        assertThat(data()).doesNotExist();
    }

    @Test
    void another_address_without_tls_is_refused_and_with_a_clear_word_logged() {
        var finished =
                RunningServer.run(
                        Map.of(), "serve", "--data", data().toString(), "--host", "0.0.0.0");
        assertThat(finished.code()).isEqualTo(2);
        assertThat(finished.text()).contains("needs TLS");
        try (var server = RunningServer.start(data(), "--host", "0.0.0.0", "--insecure")) {
            server.address();
            assertThat(server.output()).contains("without TLS, as --insecure asked");
        }
    }

    @Test
    void a_worker_alone_serves_its_health_and_nothing_else() {
        try (var server = RunningServer.start(data(), "--roles", "worker")) {
            var api = server.api();
            api.get("/health/ready").expect(200);
            assertThat(api.get("/api/v1/about").expect(503).json().path("code").asText())
                    .isEqualTo("role.no-api");
            api.get("/").expect(503);
        }
    }

    @Test
    void ready_means_that_the_store_takes_writes_and_work_is_done() throws SQLException {
        try (var server = RunningServer.start(data())) {
            var api = server.api();
            assertThat(api.get("/health/ready").expect(200).text())
                    .contains("store")
                    .contains("background work");
            var file = "jdbc:sqlite:" + data().resolve("hilo.db");
            try (var other = DriverManager.getConnection(file);
                    var statement = other.createStatement()) {
                statement.execute("begin immediate");
                assertThat(api.get("/health/ready").expect(503).text()).contains("DOWN");
                statement.execute("rollback");
            }
            Await.until("it recovers", () -> api.get("/health/ready").status() == 200);
        }
    }

    @Test
    void logs_are_json_with_trace_and_tenant() {
        try (var server = RunningServer.start(data(), "--logs", "json", "--logs-level", "debug")) {
            var trace = "4bf92f3577b34da6a3ce929d0e0e4736";
            server.api()
                    .as("admin@main", RunningServer.PASSWORD)
                    .with("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                    .get("/api/v1/me")
                    .expect(200);
            server.stop();
            assertThat(server.output().lines())
                    .anyMatch(line ->
                            line.startsWith("{")
                                    && line.contains("\"trace_id\":\"" + trace + "\"")
                                    && line.contains("\"tenant_id\":\""));
        }
    }

    @Test
    void a_self_signed_certificate_is_made_once_and_speaks_tls_1_2_and_up() throws Exception {
        try (var server = RunningServer.start(data(), "--tls", "self-signed")) {
            var address = server.address();
            assertThat(address.getScheme()).isEqualTo("https");
            assertThat(Tls.handshake(address, "TLSv1.3")).isTrue();
            assertThat(Tls.handshake(address, "TLSv1.2")).isTrue();
            assertThat(Tls.handshake(address, "TLSv1.1")).isFalse();
        }
    }

    @Test
    void an_unknown_command_says_so() {
        var finished = RunningServer.run(Map.of(), "bakup");
        assertThat(finished.code()).isEqualTo(2);
        assertThat(finished.text()).contains("bakup").contains("backup").doesNotContain("Usage");
    }

    private Path data() {
        return folder.resolve("data");
    }
}
