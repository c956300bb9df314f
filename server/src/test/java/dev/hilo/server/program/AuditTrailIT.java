package dev.hilo.server.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody with the database file in hand cannot change the past unseen. */
class AuditTrailIT {

    private static final Pattern HEAD = Pattern.compile("head (main:\\d+:[0-9a-f]{64})");

    @TempDir private Path folder = Path.of("");

    @BeforeEach
    void someHistory() {
        try (var server = RunningServer.start(data())) {
            var admin = server.api().as("admin@main", RunningServer.PASSWORD);
            for (int n = 0; n < 5; n++) {
                admin.post("/api/v1/sites", Map.of("key", "s" + n, "timeZone", "UTC")).expect(201);
            }
            Await.until(
                    "the facts are in the trail",
                    () -> admin.get("/api/v1/audit").json().path("items").size() >= 6);
            server.stop();
        }
    }

    @Test
    void an_untouched_trail_verifies_with_the_head_it_had() {
        var verified = verify();
        assertThat(verified.code()).as(verified.text()).isZero();
        assertThat(verify("--head", head(verified)).code()).isZero();
    }

    @Test
    void an_altered_row_is_found() throws SQLException {
        change("update audit_rows set actor_name = 'Somebody else' where seq = 3");
        assertThat(verify().text()).contains("BROKEN at row 3 (altered)");
        assertThat(verify().code()).isEqualTo(1);
    }

    @Test
    void a_removed_row_is_found() throws SQLException {
        change("delete from audit_rows where seq = 3");
        assertThat(verify().text()).contains("BROKEN at row 3 (missing)");
    }

    @Test
    void swapped_rows_are_found() throws SQLException {
        change(
                "update audit_rows set seq = -3 where seq = 3",
                "update audit_rows set seq = 3 where seq = 4",
                "update audit_rows set seq = 4 where seq = -3");
        assertThat(verify().text()).contains("BROKEN at row 3");
    }

    @Test
    void a_trail_cut_short_and_tidied_up_is_found_by_its_noted_head() throws SQLException {
        var noted = head(verify());
        change(
                "delete from audit_rows where seq > 4",
                "update audit_chains set last = 4,"
                        + " head = (select hash from audit_rows r where seq = 4"
                        + " and r.tenant = audit_chains.tenant)"
                        + " where exists (select 1 from audit_rows r where seq = 4"
                        + " and r.tenant = audit_chains.tenant)");
        assertThat(verify().code()).as("by itself it looks whole").isZero();
        var cut = verify("--head", noted);
        assertThat(cut.code()).isEqualTo(1);
        assertThat(cut.text()).contains("main: BROKEN at row 5 (cut_off)");
    }

    private RunningServer.Finished verify(String... more) {
        var arguments = new java.util.ArrayList<String>();
        arguments.addAll(java.util.List.of("audit", "verify", "--data", data().toString()));
        arguments.addAll(java.util.List.of(more));
        return RunningServer.run(Map.of(), arguments.toArray(String[]::new));
    }

    private static String head(RunningServer.Finished verified) {
        var matcher = HEAD.matcher(verified.text());
        assertThat(matcher.find()).as(verified.text()).isTrue();
        return matcher.group(1);
    }

    private void change(String... commands) throws SQLException {
        try (var connection =
                        DriverManager.getConnection("jdbc:sqlite:" + data().resolve("hilo.db"));
                var statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    private Path data() {
        return folder.resolve("data");
    }
}
