package dev.hilo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/** A server with the plant of the fixed data set, and a token that may write to it. */
final class LoadedServer implements AutoCloseable {

    private final Server server;
    private final Path data;
    private final String token;

    private LoadedServer(Server server, Path data, String token) {
        this.server = server;
        this.data = data;
        this.token = token;
    }

    static LoadedServer start(Path home) {
        try {
            var data = Files.createTempDirectory("hilo-bench").resolve("data");
            var server = Server.start(home, data);
            var client = new Client(server.address());
            client.signIn("admin@main", Server.PASSWORD);
            importPlant(client);
            var made =
                    client.post(
                            "/api/v1/tokens",
                            "application/json",
                            "{\"name\":\"load\",\"scopes\":[{\"actions\":[\"telemetry.*\"],"
                                    + "\"resources\":[\"plant:**\"]}]}");
            return new LoadedServer(server, data, Client.member(made, "secret"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void importPlant(Client client) {
        var job = client.post("/api/v1/plant/imports?dryRun=false", "text/csv", Bodies.plantCsv());
        var place = "/api/v1/jobs/" + Client.member(job, "id");
        var state = "waiting";
        while (state.equals("waiting") || state.equals("running")) {
            LockSupport.parkNanos(10_000_000);
            state = Client.member(client.get(place), "state");
        }
        if (!state.equals("done")) {
            throw new IllegalStateException("the import ended as " + state);
        }
    }

    URI address() {
        return server.address();
    }

    String token() {
        return token;
    }

    Path data() {
        return data;
    }

    Server server() {
        return server;
    }

    Client client() {
        var client = new Client(server.address());
        client.signIn("admin@main", Server.PASSWORD);
        return client;
    }

    RawHttp connect() {
        try {
            return new RawHttp(address(), "/api/v1/telemetry", "application/json", token);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
