package dev.hilo.server.program;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A client of the HTTP API as an integrator would write one. Immutable; safe for many threads. */
final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI server;
    private final Map<String, String> headers;

    Api(URI server) {
        this(server, Map.of());
    }

    private Api(URI server, Map<String, String> headers) {
        this.server = server;
        this.headers = Map.copyOf(headers);
    }

    /** One answer. */
    record Answer(int status, Map<String, java.util.List<String>> headers, String text) {

        JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (JsonProcessingException e) {
                throw new AssertionError("not JSON: " + text, e);
            }
        }

        Optional<String> header(String name) {
            return headers.entrySet().stream()
                    .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                    .map(entry -> entry.getValue().getFirst())
                    .findFirst();
        }

        /** The answer, when it has this status. */
        Answer expect(int expected) {
            if (status != expected) {
                throw new AssertionError(
                        "expected " + expected + " but was " + status + ": " + text);
            }
            return this;
        }
    }

    Api with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new Api(server, more);
    }

    Api withToken(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** The same server as this user. */
    Api as(String user, String password) {
        var answer =
                post("/api/v1/auth/sign-in", Map.of("user", user, "password", password))
                        .expect(200);
        return withToken(answer.json().path("accessToken").asText());
    }

    Answer get(String path) {
        return send("GET", path, "", "");
    }

    Answer post(String path, Object body) {
        return send("POST", path, "application/json", json(body));
    }

    Answer post(String path, String type, String body) {
        return send("POST", path, type, body);
    }

    Answer patch(String path, int revision, Object body) {
        return with("If-Match", "\"" + revision + "\"")
                .send("PATCH", path, "application/merge-patch+json", json(body));
    }

    Answer send(String method, String path, String type, String body) {
        return send(method, path, type, body.getBytes(StandardCharsets.UTF_8));
    }

    Answer send(String method, String path, String type, byte[] body) {
        var request =
                HttpRequest.newBuilder(server.resolve(path))
                        .timeout(Duration.ofSeconds(60))
                        .method(
                                method,
                                body.length == 0
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::setHeader);
        if (!type.isEmpty()) {
            request.setHeader("Content-Type", type);
        }
        try {
            var response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers().map(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
