package dev.hilo.server.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests whose first lines no client library would send, byte for byte. */
class UnreadableRequestsIT {

    private static final int PATIENCE_MILLIS = 30_000;

    @RegisterExtension static final SharedServer server = new SharedServer();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/sites?q=%zz",
                "/api/v1/sites?q=%",
                "/api/v1/%zz",
                "/%2",
                "/api/v1/a|b",
                "api/v1/about",
                "*"
            })
    void an_address_that_cannot_be_read_is_answered_in_words(String address) throws IOException {
        assertThat(ask("GET " + address + " HTTP/1.1", "Host: hilo"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "nosniff", "request.malformed")
                .contains("The request cannot be understood.");
    }

    @Test
    void a_request_that_names_no_host_is_answered_in_words() throws IOException {
        assertThat(ask("GET /api/v1/about HTTP/1.1", "Accept-Language: es"))
                .startsWith("HTTP/1.1 400")
                .contains("request.malformed", "No se entiende la petición.");
    }

    @Test
    void too_long_an_address_says_how_long_it_may_be() throws IOException {
        assertThat(ask("GET /" + "a".repeat(8192) + " HTTP/1.1", "Host: hilo"))
                .startsWith("HTTP/1.1 414")
                .contains("request.uri-too-long", "longer than 8,192 bytes");
        var longest = "/api/v1/" + "a".repeat(8192 - "/api/v1/".length());
        assertThat(ask("GET " + longest + " HTTP/1.1", "Host: hilo")).startsWith("HTTP/1.1 401");
    }

    @Test
    void too_long_headers_say_how_long_they_may_be() throws IOException {
        assertThat(
                        ask(
                                "GET /api/v1/about HTTP/1.1",
                                "Host: hilo",
                                "Accept-Language: es",
                                "X-Much: " + "a".repeat(16_384)))
                .startsWith("HTTP/1.1 431")
                .contains("request.headers-too-long", "pasan de 16.384 bytes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HELLO",
                "GET /a b HTTP/1.1\r\nHost: hilo",
                "GET / HTTP/1.1\r\nHost: hilo\r\nno colon"
            })
    void what_is_no_http_gets_a_bare_status(String text) throws IOException {
        assertThat(ask(text)).contains(" 400 Bad Request").endsWith("content-length: 0\r\n\r\n");
    }

    @Test
    void far_too_long_an_address_or_header_gets_a_bare_status() throws IOException {
        var much = "a".repeat(80_000);
        assertThat(ask("GET /" + much + " HTTP/1.1", "Host: hilo")).contains(" 414 ");
        assertThat(ask("GET / HTTP/1.1", "Host: hilo", "X-Much: " + much)).contains(" 431 ");
    }

    private static String ask(String... lines) throws IOException {
        var address = server.running().address();
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            var text = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
