package dev.hilo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/**
 * A server with the plant of the fixed data set, and a token that may write to it. Killed and
 * started by one thread, while no other uses it.
 */
final class LoadedServer implements AutoCloseable {

    private final Path home;
    private final Path data;
    private final String token;
    private Server server;

    private LoadedServer(Path home, Server server, Path data, String token) {
        this.home = home;
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
            return new LoadedServer(home, server, data, Client.member(made, "secret"));
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

    /** Kills it where it stands and starts it again on the same data. */
    void killAndStart() {
        killAndStart(() -> {});
    }

    /**
     * @param between runs while there is no server
     */
    void killAndStart(Runnable between) {
        server.kill();
        between.run();
        server = Server.start(home, data);
    }

    RawHttp connect() throws IOException {
        return connect("");
    }

    /**
     * @param question who sends, and which message it is, where that is to be said
     */
    RawHttp connect(String question) throws IOException {
        return new RawHttp(address(), "/api/v1/telemetry" + question, "application/json", token);
    }

    @Override
    public void close() {
        server.close();
    }
}
