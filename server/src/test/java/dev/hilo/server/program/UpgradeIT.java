package dev.hilo.server.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The data folder of every release can be opened by this one. A release adds a backup of a small
 * plant under its own name to {@code data-folders}, and none is ever changed or removed.
 */
class UpgradeIT {

    private static final Path FOLDERS = Path.of("src/test/resources/data-folders");

    @TempDir private Path folder = Path.of("");

    static Stream<String> releases() throws IOException {
        try (var files = Files.list(FOLDERS)) {
            return List.copyOf(files.map(file -> file.getFileName().toString()).toList()).stream();
        }
    }

    @ParameterizedTest
    @MethodSource("releases")
    void the_folder_of_an_earlier_release_opens_with_all_that_was_in_it(String release) {
        var data = folder.resolve("data");
        var restored =
                hilo("restore", FOLDERS.resolve(release).toString(), "--data", data.toString());
        assertThat(restored.code()).as(restored.text()).isZero();
        var rehearsed = hilo("upgrade", "--dry-run", "--data", data.toString());
        assertThat(rehearsed.code()).as(rehearsed.text()).isZero();
        var upgraded = hilo("upgrade", "--data", data.toString());
        assertThat(upgraded.code()).as(upgraded.text()).isZero();
        try (var server = RunningServer.start(data)) {
            var admin = server.api().as("admin@main", RunningServer.PASSWORD);
            var well = admin.get("/api/v1/plant?path=south-field/wells/W-01").expect(200).json();
            assertThat(well.path("name").asText()).isEqualTo("Well one");
            assertThat(admin.get("/api/v1/sensors?limit=1000").json().path("items").size())
                    .isEqualTo(74);
            assertThat(admin.get("/api/v1/users").expect(200).text()).contains("ana@main");
            assertThat(admin.get("/api/v1/audit?action=machine.edited").expect(200).text())
                    .contains("Well one");
            assertThat(admin.get("/api/v1/audit/verification").json().path("intact").asBoolean())
                    .isTrue();
        }
    }

    private static RunningServer.Finished hilo(String... arguments) {
        return RunningServer.run(Map.of(), arguments);
    }
}
