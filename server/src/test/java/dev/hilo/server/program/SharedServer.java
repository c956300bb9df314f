package dev.hilo.server.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One server with an empty data folder for all tests of a class. */
final class SharedServer implements BeforeAllCallback, AfterAllCallback {

    private Optional<Path> folder = Optional.empty();
    private Optional<RunningServer> server = Optional.empty();

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        var created = Files.createTempDirectory("hilo-it");
        folder = Optional.of(created);
        server = Optional.of(RunningServer.start(created.resolve("data")));
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        server.ifPresent(RunningServer::close);
        try (var files = Files.walk(folder.orElseThrow())) {
            files.sorted(Comparator.reverseOrder()).forEach(SharedServer::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Api api() {
        return server.orElseThrow().api();
    }

    /** As the administrator of the first tenant. */
    Api admin() {
        return api().as("admin@main", RunningServer.PASSWORD);
    }

    /** As the administrator of the installation. */
    Api installation() {
        return api().as("admin@system", RunningServer.PASSWORD);
    }

    Path data() {
        return folder.orElseThrow().resolve("data");
    }

    RunningServer running() {
        return server.orElseThrow();
    }
}
