package dev.hilo.server.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What sources sent and what became of it, as the ledger tells it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerIT {

    @RegisterExtension static final SharedServer server = new SharedServer();

    private MeasuredMachine machine = MeasuredMachine.NONE;

    @BeforeAll
    void plant() {
        machine = MeasuredMachine.in(server);
        machine.sensor("flow");
    }

    @Test
    void a_gap_is_told_until_its_messages_come() {
        for (int number : List.of(1, 4)) {
            send("gappy", 1, number, Map.of("flow", number));
        }
        awaitReceived("gappy", 2);
        var account = account("gappy");
        assertThat(account.path("gaps")).hasSize(1);
        assertThat(account.path("gaps").path(0).toString())
                .isEqualTo("{\"epoch\":1,\"from\":2,\"to\":3}");
        assertThat(account.path("missing").asInt()).isEqualTo(2);
        assertThat(account.path("lastSeq").asInt()).isEqualTo(4);
        for (int number : List.of(3, 2)) {
            send("gappy", 1, number, Map.of("flow", number));
        }
        awaitReceived("gappy", 4);
        account = account("gappy");
        assertThat(account.path("gaps")).isEmpty();
        assertThat(account.path("missing").asInt()).isZero();
        assertThat(account.path("late").asInt()).isEqualTo(2);
    }

    @Test
    void a_message_that_is_sent_again_is_a_repetition_and_changes_nothing() {
        var id = machine.sensor("level");
        for (double value : List.of(7.5, 7.5, 99.0)) {
            send("again", 3, 1, Map.of("level", value));
        }
        awaitReceived("again", 3);
        var account = account("again");
        assertThat(account.path("stored").asInt()).isEqualTo(1);
        assertThat(account.path("duplicates").asInt()).isEqualTo(2);
        assertThat(account.path("corrected").asInt()).isZero();
        assertThat(account.path("gaps")).isEmpty();
        assertThat(machine.values("sensors/" + id + "/readings")).containsExactly(7.5);
    }

    @Test
    void the_day_s_statement_adds_up_in_json_and_in_csv() {
        machine.sensor("speed");
        for (int number : List.of(1, 1, 2)) {
            send("stated", 1, number, Map.of("speed", number, "nobody", 1));
        }
        awaitReceived("stated", 6);
        var day = account("stated").path("days").path(0).path("date").asText();
        var statement = machine.get("ledger/statement?date=" + day);
        assertThat(statement.path("addsUp").asBoolean()).isTrue();
        assertThat(statement.path("sentence").asText()).contains(day);
        var line = item(statement.path("sources"), "stated");
        assertThat(line.path("received").asInt()).isEqualTo(6);
        assertThat(line.path("refused").toString()).isEqualTo("{\"sensor.not-found\":3}");
        assertThat(line.path("stored").asInt()).isEqualTo(2);
        assertThat(line.path("duplicates").asInt()).isEqualTo(1);
        var totals = statement.path("totals");
        assertThat(totals.path("accepted").asLong())
                .isEqualTo(
                        totals.path("stored").asLong()
                                + totals.path("duplicates").asLong()
                                + totals.path("inFlight").asLong());

        var csv =
                machine.api()
                        .with("Accept", "text/csv")
                        .get("/api/v1/ledger/statement?date=" + day)
                        .expect(200);
        assertThat(csv.header("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(cells(csv.text(), "stated"))
                .containsEntry("date", day)
                .containsEntry("received", "6")
                .containsEntry("accepted", "3")
                .containsEntry("refused sensor.not-found", "3")
                .containsEntry("stored", "2")
                .containsEntry("duplicates", "1")
                .containsEntry("inFlight", "0");
        assertThat(cells(csv.text(), "(all)")).containsKey("received");
    }

    @Test
    void another_tenant_sees_nothing_of_it() {
        send("private", 1, 1, Map.of("flow", 1));
        awaitReceived("private", 1);
        var border = TwoTenants.make(server, "andes").asBorder();
        assertThat(border.get("/api/v1/ledger").expect(200).json().path("items")).isEmpty();
        assertThat(border.get("/api/v1/ledger?source=private").expect(200).json().path("items"))
                .isEmpty();
        var none = border.get("/api/v1/ledger/private").expect(404).json();
        assertThat(none.path("code").asText()).isEqualTo("source.not-found");
        var statement = border.get("/api/v1/ledger/statement").expect(200).json();
        assertThat(statement.path("sources")).isEmpty();
        assertThat(statement.path("totals").path("received").asLong()).isZero();
    }

    @Test
    void a_source_of_any_name_can_be_asked_for() {
        for (String name : List.of("statement", "area 7/plc+1", "..", "línea 3?")) {
            send(name, 1, 1, Map.of("flow", 1));
            awaitReceived(name, 1);
            assertThat(account(name).path("source").asText()).isEqualTo(name);
            assertThat(account(name).path("days")).isNotEmpty();
        }
        for (String name : List.of("area 7/plc+1", "línea 3?")) {
            assertThat(machine.get("ledger/" + inPath(name)).path("source").asText())
                    .isEqualTo(name);
        }
        assertThat(machine.get("ledger?source=nobody").path("items")).isEmpty();
    }

    /** The number makes the time, so that what is sent again is the same. */
    private void send(String source, long epoch, int number, Map<String, ?> values) {
        var message =
                Map.of(
                        "machine",
                        MeasuredMachine.PATH,
                        "time",
                        MeasuredMachine.second(number).toString(),
                        "values",
                        values);
        machine.api()
                .post(
                        "/api/v1/telemetry?source=%s&epoch=%d&seq=%d"
                                .formatted(inQuery(source), epoch, number),
                        message)
                .expect(202);
    }

    private void awaitReceived(String source, int count) {
        Await.until(
                "the ledger counts " + source,
                () ->
                        machine.get("ledger?source=" + inQuery(source))
                                        .path("items")
                                        .path(0)
                                        .path("received")
                                        .asInt()
                                == count);
    }

    private JsonNode account(String source) {
        return machine.get("ledger?source=" + inQuery(source)).path("items").path(0);
    }

    private static JsonNode item(JsonNode items, String source) {
        for (JsonNode item : items) {
            if (item.path("source").asText().equals(source)) {
                return item;
            }
        }
        throw new AssertionError(source + " is not in " + items);
    }

    /** One source's line of a CSV file, by the names in its header. */
    private static Map<String, String> cells(String csv, String source) {
        var lines = csv.lines().toList();
        var names = lines.getFirst().split(",", -1);
        var values =
                lines.stream()
                        .map(line -> line.split(",", -1))
                        .filter(line -> line[1].equals(source))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(csv));
        var cells = new HashMap<String, String>();
        for (int i = 0; i < names.length; i++) {
            cells.put(names[i], values[i]);
        }
        return cells;
    }

    private static String inQuery(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String inPath(String text) {
        return inQuery(text).replace("+", "%20");
    }
}
