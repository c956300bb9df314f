package dev.hilo.server.cli;

import dev.hilo.server.data.DataFolder;
import dev.hilo.server.data.DataFolderUpgrade;
import dev.hilo.server.settings.Setting;
import dev.hilo.server.settings.SettingsReader;
import dev.hilo.server.wiring.Framework;
import dev.hilo.server.wiring.Launch;
import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code hilo train}: starts a server with an empty data folder, asks it what every user asks
 * first, and stops. The launcher runs it once after a build, while the JVM notes which classes a
 * start needs.
 */
@Command(name = "train", hidden = true)
final class TrainCommand implements Callable<Integer> {

    private static final List<String> FIRST_QUESTIONS =
            List.of("/", "/health/ready", "/api/v1/about", "/api/v1/me", "/api/openapi.json");

    @Option(names = "--data", required = true)
    private Path data = Path.of("");

    @Override
    public Integer call() {
        var settings =
                SettingsReader.read(
                        Map.of(Setting.DATA, data.toString(), Setting.PORT, "0"),
                        Optional.empty(),
                        Map.of(),
                        false);
        try (var folder = DataFolder.hold(settings.data())) {
            var _ = DataFolderUpgrade.of(folder.root()).apply();
            Launch.with(settings, folder, TrainCommand::ask);
            return Framework.run(settings, folder);
        }
    }

    private static void ask(URI server) {
        try (var client = HttpClient.newHttpClient()) {
            for (String path : FIRST_QUESTIONS) {
                var request = HttpRequest.newBuilder(server.resolve(path)).build();
                var _ = client.send(request, HttpResponse.BodyHandlers.discarding());
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("the server does not answer itself", e);
        } finally {
            Quarkus.asyncExit(0);
        }
    }
}
