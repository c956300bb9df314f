package dev.hilo.server.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The web application in a real browser against the real program; its flows stand in web/e2e. */
class WebIT {

    private static final Path WEB = Path.of("../web");

    @TempDir private Path data = Path.of("");

    @Test
    void every_flow_works_in_a_real_browser() throws IOException, InterruptedException {
        Assumptions.assumeFalse(
                Boolean.getBoolean("skip.ui"),
                "built without the web application (-Dskip.ui=true)");
        // No password is chosen: whoever is first signs in with the printed one.
        var unchosen = Map.of("HILO_ADMIN_PASSWORD", "");
        try (var server = RunningServer.start(data.resolve("data"), unchosen)) {
            flow(server);
        }
    }

    private static void flow(RunningServer server) throws IOException, InterruptedException {
        var address = server.address();
        chooseOwn(server.api(), "admin@system", printed(server, "admin@system"));
        var report = Path.of("target/web-e2e.log");
        var command =
                new ProcessBuilder("npm", "run", "e2e")
                        .directory(WEB.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(report.toFile());
        var environment = command.environment();
        environment.put("HILO_URL", address.toString());
        environment.put("HILO_USER", "admin@main");
        environment.put("HILO_PASSWORD", RunningServer.PASSWORD);
        environment.put("HILO_PRINTED_PASSWORD", printed(server, "admin@main"));
        environment.put("HILO_SYSTEM_USER", "admin@system");
        environment.put("HILO_SYSTEM_PASSWORD", RunningServer.PASSWORD);
        var process = command.start();
        try {
            assertThat(process.waitFor(10, TimeUnit.MINUTES)).as("it ends in time").isTrue();
            assertThat(process.exitValue()).as(Files.readString(report)).isZero();
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
    }

    private static String printed(RunningServer server, String user) {
        var line = Pattern.compile("(?m)^ *" + user + " +(\\S+)$").matcher(server.output());
        assertThat(line.find()).as("the password of %s is printed", user).isTrue();
        return line.group(1);
    }

    private static void chooseOwn(Api api, String user, String printed) {
        api.as(user, printed)
                .post(
                        "/api/v1/auth/password",
                        Map.of("current", printed, "next", RunningServer.PASSWORD))
                .expect(204);
    }
}
