package dev.hilo.server.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The web application in a real browser against the real program; its flows stand in web/e2e. */
class WebIT {

    private static final Path WEB = Path.of("../web");

    @RegisterExtension static final SharedServer server = new SharedServer();

    @Test
    void every_flow_works_in_a_real_browser() throws IOException, InterruptedException {
        Assumptions.assumeFalse(
                Boolean.getBoolean("skip.ui"),
                "built without the web application (-Dskip.ui=true)");
        var report = Path.of("target/web-e2e.log");
        var command =
                new ProcessBuilder("npm", "run", "e2e")
                        .directory(WEB.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(report.toFile());
        var environment = command.environment();
        environment.put("HILO_URL", server.running().address().toString());
        environment.put("HILO_USER", "admin@main");
        environment.put("HILO_PASSWORD", RunningServer.PASSWORD);
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
}
