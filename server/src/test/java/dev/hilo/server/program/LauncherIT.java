package dev.hilo.server.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, in a house of its own whose builder only notes that it was called. */
class LauncherIT {

    @TempDir private Path folder = Path.of("");

    @BeforeEach
    void house() throws IOException {
        for (String each : List.of("core", "adapters", "server/target", "web", ".mvn")) {
            Files.createDirectories(home().resolve(each));
        }
        Files.writeString(home().resolve("pom.xml"), "<project/>");
        Files.writeString(home().resolve("core/Pump.java"), "class Pump {}");
        Files.copy(Path.of("../hilo"), home().resolve("hilo"));
        Files.writeString(
                home().resolve("mvnw"), "#!/bin/sh\necho built >> \"$(dirname \"$0\")/calls\"\n");
        for (String script : List.of("hilo", "mvnw")) {
            Files.setPosixFilePermissions(
                    home().resolve(script), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Files.createSymbolicLink(
                home().resolve("server/target/quarkus-app"),
                Path.of(System.getProperty("hilo.jar")).toAbsolutePath().getParent());
    }

    @Test
    void it_builds_once_and_again_only_when_a_source_has_changed() throws IOException {
        var first = up();
        assertThat(first.text()).contains("building").contains("--port is a whole number");
        var second = up();
        assertThat(second.text()).doesNotContain("building");
        assertThat(builds()).isEqualTo(1);
        pumpChanged(Instant.now().plusSeconds(5));
        assertThat(hilo("version").text()).as("it uses what is there").startsWith("Hilo ");
        assertThat(hilo("serve", "--port", "99999").text())
                .as("a service is not rebuilt under its manager")
                .contains("--port is a whole number");
        assertThat(builds()).isEqualTo(1);
        assertThat(up().text()).contains("building");
        assertThat(builds()).isEqualTo(2);
        pumpChanged(Instant.now().minusSeconds(60));
        assertThat(hilo("build").text()).as("nothing is left to build").isEmpty();
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void it_has_a_menu_and_says_what_the_machine_has() throws IOException {
        assertThat(hilo("help").text()).contains("./hilo up").contains("./hilo test");
        assertThat(hilo("doctor").text())
                .contains("java ")
                .contains("node ")
                .contains("built      no");
        assertThat(builds()).as("neither builds").isZero();
    }

    @Test
    void a_command_that_is_not_there_is_said() throws IOException {
        var finished = hilo("dance");
        assertThat(finished.code()).isNotZero();
        assertThat(finished.text()).contains("there is no command dance");
    }

    private void pumpChanged(Instant at) throws IOException {
        Files.setLastModifiedTime(home().resolve("core/Pump.java"), FileTime.from(at));
    }

    /** With a mistake, so that it ends by itself. */
    private RunningServer.Finished up() throws IOException {
        return hilo("up", "--port", "99999");
    }

    private long builds() throws IOException {
        var calls = home().resolve("calls");
        return Files.exists(calls) ? Files.readAllLines(calls).size() : 0;
    }

    private RunningServer.Finished hilo(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(home().resolve("hilo").toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("HILO_JAVA", System.getProperty("java.home"));
        var process = builder.start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new RunningServer.Finished(process.onExit().join().exitValue(), text);
    }

    /** A name with a space: people have such folders. */
    private Path home() {
        return folder.resolve("my house");
    }
}
