package dev.hilo.server.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/**
 * A running server as the command line speaks to it. What it refuses becomes the command's failure,
 * in the server's own words. Immutable.
 */
final class HiloServer {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    private static final Duration TO_ANSWER = Duration.ofMinutes(2);
    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final int TOO_FAST = 429;
    private static final int NOT_READY = 503;
    private static final long USUAL_WAIT_SECONDS = 1;

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(TO_CONNECT).build();
    private final URI server;
    private final String token;

    HiloServer(URI server, String token) {
        this.server = server;
        this.token = token;
    }

    /** What the server made of a message, or after how long it asks to be asked again. */
    record Answer(Optional<JsonNode> taken, Duration tryAfter) {}

    /** The body of an answer, as it comes. */
    InputStream open(String path) {
        var response = send(request(path).GET().build(), BodyHandlers.ofInputStream());
        if (response.statusCode() == OK) {
            return response.body();
        }
        try (var body = response.body()) {
            throw refused(response.statusCode(), body.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("the answer of " + server + " cannot be read", e);
        }
    }

    Answer post(String path, String type, byte[] body) {
        var request =
                request(path)
                        .timeout(TO_ANSWER)
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build();
        var response = send(request, BodyHandlers.ofByteArray());
        return switch (response.statusCode()) {
            case ACCEPTED -> new Answer(Optional.of(json(response.body())), Duration.ZERO);
            case TOO_FAST, NOT_READY -> new Answer(Optional.empty(), waiting(response));
            default -> throw refused(response.statusCode(), response.body());
        };
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve("/api/v1/" + path))
                .header("Authorization", "Bearer " + token);
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request, handler);
        } catch (IOException e) {
            throw new CommandFailure(
                    "no Hilo answers at " + server + "; start it, or name another with --server");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrupted");
        }
    }

    private static Duration waiting(HttpResponse<?> response) {
        return Duration.ofSeconds(
                response.headers().firstValueAsLong("Retry-After").orElse(USUAL_WAIT_SECONDS));
    }

    private static CommandFailure refused(int status, byte[] body) {
        var problem = json(body);
        var detail = problem.path("detail").asText("the server answered " + status);
        var first = problem.path("errors").path(0).path("message").asText("");
        return new CommandFailure(first.isEmpty() ? detail : detail + " " + first);
    }

    private static JsonNode json(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException _) {
            return JSON.createObjectNode();
        }
    }
}
