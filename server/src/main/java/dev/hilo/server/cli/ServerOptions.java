package dev.hilo.server.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which server a command speaks to, and as whom. A token is no argument: others would see it. */
final class ServerOptions {

    private static final String VARIABLE = "HILO_TOKEN";

    @Option(
            names = "--server",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8080",
            description = "the running server (http://127.0.0.1:8080)")
    private URI server = URI.create("http://127.0.0.1:8080");

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "a file that holds an API token; else it is in HILO_TOKEN")
    private @Nullable Path tokenFile;

    HiloServer connect() {
        var scheme = Optional.ofNullable(server.getScheme()).orElse("");
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new CommandFailure(server + " is no address of a server; say http://host:port");
        }
        return new HiloServer(server, token());
    }

    private String token() {
        var file = tokenFile;
        var token =
                file == null ? Optional.ofNullable(System.getenv(VARIABLE)).orElse("") : read(file);
        if (token.isBlank()) {
            throw new CommandFailure(
                    "an API token is needed: put it into " + VARIABLE + " or a --token-file");
        }
        return token.strip();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the token cannot be read", e);
        }
    }
}
