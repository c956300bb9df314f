package dev.hilo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A signed-in client. Safe for many threads once signed in. */
final class Client {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI server;
    private volatile String token = "";

    Client(URI server) {
        this.server = server;
    }

    void signIn(String user, String password) {
        var body = "{\"user\": \"" + user + "\", \"password\": \"" + password + "\"}";
        token = member(post("/api/v1/auth/sign-in", "application/json", body), "accessToken");
    }

    String get(String path) {
        return send(request(path).build());
    }

    String post(String path, String type, String body) {
        return send(
                request(path)
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    CompletableFuture<HttpResponse<Void>> ask(String path) {
        return http.sendAsync(request(path).build(), HttpResponse.BodyHandlers.discarding());
    }

    /** The value of a member whose name occurs once as text. */
    static String member(String json, String name) {
        var matcher = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(json);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + name + " in " + json);
        }
        return matcher.group(1);
    }

    /** The value of a member whose first occurrence is a whole number. */
    static long number(String json, String name) {
        return numbers(json, name)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + name + " in " + json));
    }

    /** Every value of a member that is a whole number, in order. */
    static LongStream numbers(String json, String name) {
        return Pattern.compile("\"" + name + "\":(\\d+)")
                .matcher(json)
                .results()
                .mapToLong(match -> Long.parseLong(match.group(1)));
    }

    /** Every value of a member that is text, in order. */
    static Stream<String> texts(String json, String name) {
        return Pattern.compile("\"" + name + "\":\"([^\"]*)\"")
                .matcher(json)
                .results()
                .map(match -> match.group(1));
    }

    /** All pages of a list, each as it came. */
    List<String> pages(String path) {
        var pages = new ArrayList<String>();
        var cursor = "";
        do {
            var page = get(path + cursor);
            pages.add(page);
            cursor =
                    texts(page, "next")
                            .reduce((_, last) -> last)
                            .map(next ->
                                    "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8))
                            .orElse("");
        } while (!cursor.isEmpty());
        return pages;
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(server.resolve(path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private String send(HttpRequest request) {
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException(response.statusCode() + " " + response.body());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
