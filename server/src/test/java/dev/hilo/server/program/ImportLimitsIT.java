package dev.hilo.server.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The servers of these tests have the heap that users have, 256 MB. */
class ImportLimitsIT {

    @RegisterExtension static final SharedServer server = new SharedServer();

    private static final int MOST_ROWS = 100_000;
    private static final int MOST_BYTES = 16 << 20;

    /** Each row costs the most where it is an item of its own, so: the most rows and bytes. */
    @Test
    void the_largest_legal_file_is_rehearsed_imported_and_imported_again() {
        var file = largest();
        assertThat(file.length()).isBetween(MOST_BYTES * 9 / 10, MOST_BYTES);
        var rehearsed = run(file, "true");
        assertThat(rehearsed.path("rows").asInt()).isEqualTo(MOST_ROWS);
        assertThat(run(file, "false").path("created").path("sensors").asInt())
                .isEqualTo(MOST_ROWS - 12);
        assertThat(run(file, "false").path("unchanged").asInt()).isEqualTo(MOST_ROWS);
        assertThat(server.running().output()).doesNotContain("OutOfMemoryError");
    }

    @Test
    void a_larger_file_is_refused_with_its_limit() {
        var answer =
                server.admin()
                        .post("/api/v1/plant/imports", "text/csv", "x".repeat(MOST_BYTES + 1))
                        .expect(413)
                        .json();
        assertThat(answer.path("code").asText()).isEqualTo("body.too-large");
        assertThat(answer.path("detail").asText()).contains("16,777,216");
    }

    @Test
    void what_is_neither_csv_nor_json_is_not_taken_in() {
        for (String type : new String[] {"*/*", "text/*", "text/plain"}) {
            assertThat(server.admin().post("/api/v1/plant/imports", type, "path\n").status())
                    .as(type)
                    .isEqualTo(415);
        }
    }

    private static JsonNode run(String file, String dryRun) {
        var api = server.admin();
        var job =
                api.post("/api/v1/plant/imports?dryRun=" + dryRun, "text/csv", file)
                        .expect(202)
                        .json()
                        .path("id")
                        .asText();
        Await.until(
                "the import ends",
                () -> {
                    var state = api.get("/api/v1/jobs/" + job).json().path("state").asText();
                    return !state.equals("waiting") && !state.equals("running");
                });
        var ended = api.get("/api/v1/jobs/" + job).expect(200).json();
        assertThat(ended.path("state").asText()).as("%s", ended.path("failure")).isEqualTo("done");
        return ended.path("result");
    }

    private static String largest() {
        var csv = new StringBuilder("path,name,kind,unit,low,high,tags,timeZone,description\n");
        csv.append("field,Field,,,,,,UTC,\nfield/area,Area,,,,,,,\n");
        for (int machine = 0; machine < 10; machine++) {
            csv.append("field/area/m").append(machine).append(",Machine,pump,,,,,,\n");
        }
        for (int i = 0; i < MOST_ROWS - 12; i++) {
            csv.append("field/area/m").append(i % 10).append("/sensor-").append(i);
            csv.append(",Sensor number ").append(i);
            csv.append(",pressure,bar,0,").append(100 + i).append(",critical;hot,,");
            csv.append("what it measures and where it stands ".repeat(2)).append('\n');
        }
        return csv.toString();
    }
}
