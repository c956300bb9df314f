package dev.hilo.server.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Readings to a file and back. */
class ReadingFilesIT {

    @RegisterExtension static final SharedServer server = new SharedServer();

    @TempDir private Path folder = Path.of("");

    @Test
    void an_export_is_imported_again_without_counting_twice_and_a_stopped_server_exports_the_same()
            throws IOException {
        var machine = MeasuredMachine.in(server);
        var id = machine.sensor("flow");
        machine.send("flow", 0, 1.25, 1, -2.5, 2, 3);
        machine.awaitCount(id, 3);
        var token = token(machine.api());
        var csv = run(token, "export", file("flow.csv"), "--under", MeasuredMachine.PATH + "/flow");
        assertThat(csv.code()).as(csv.text()).isZero();
        assertThat(Files.readString(folder.resolve("flow.csv")))
                .isEqualTo(
                        """
                        path,time,value,quality
                        field/compression/C-201/flow,2026-03-01T12:00:00Z,1.25,good
                        field/compression/C-201/flow,2026-03-01T12:00:01Z,-2.5,good
                        field/compression/C-201/flow,2026-03-01T12:00:02Z,3.0,good
                        """
                                .replace("\n", "\r\n"));
        for (var name : List.of("flow.csv", "flow.ndjson")) {
            run(token, "export", file(name), "--under", MeasuredMachine.PATH + "/flow");
            var again = run(token, "import", file(name));
            assertThat(again.code()).as(again.text()).isZero();
            assertThat(again.text()).contains("3 readings received, 3 accepted, 0 refused");
        }
        assertThat(machine.count(id)).isEqualTo(3);
        assertThat(machine.corrections(id)).isEmpty();

        server.running().stop();
        var local =
                RunningServer.run(
                        Map.of(),
                        "telemetry",
                        "export",
                        file("local.csv"),
                        "--under",
                        MeasuredMachine.PATH + "/flow",
                        "--data",
                        server.data().toString());
        assertThat(local.code()).as(local.text()).isZero();
        assertThat(folder.resolve("local.csv")).hasSameTextualContentAs(folder.resolve("flow.csv"));
    }

    private static String token(Api api) {
        return api.post(
                        "/api/v1/tokens",
                        Map.of(
                                "name",
                                "files",
                                "scopes",
                                List.of(
                                        Map.of(
                                                "actions",
                                                List.of("telemetry.*"),
                                                "resources",
                                                List.of("plant:" + MeasuredMachine.PATH + "/**")))))
                .expect(201)
                .json()
                .path("secret")
                .asText();
    }

    private RunningServer.Finished run(String token, String command, String file, String... more) {
        var arguments =
                new ArrayList<>(
                        List.of(
                                "telemetry",
                                command,
                                file,
                                "--server",
                                server.running().address().toString()));
        arguments.addAll(List.of(more));
        return RunningServer.run(Map.of("HILO_TOKEN", token), arguments.toArray(String[]::new));
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }
}
