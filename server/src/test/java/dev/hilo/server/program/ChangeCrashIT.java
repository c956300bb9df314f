package dev.hilo.server.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the server inside the transactions of changes that touch many rows. After the restart the
 * change happened whole or not at all, and the audit chain verifies.
 */
class ChangeCrashIT {

    private static final int SENSORS = 60;
    private static final List<String> POINTS =
            List.of("transaction.written", "transaction.committed");

    @TempDir private Path folder = Path.of("");
    private final TreeSet<String> outcomes = new TreeSet<>();

    @BeforeEach
    void aPlant() {
        try (var server = RunningServer.start(original())) {
            var api = admin(server);
            var csv =
                    new StringBuilder("type,path,kind,unit,timeZone\nsite,s,,,UTC\narea,s/a,,,\n");
            csv.append("machine,s/a/m,pump,,\n");
            for (int n = 0; n < SENSORS; n++) {
                csv.append("sensor,s/a/m/x").append(n).append(",pressure,bar,\n");
            }
            var job = api.post("/api/v1/plant/imports?dryRun=false", "text/csv", csv.toString());
            var place = "/api/v1/jobs/" + job.expect(202).json().path("id").asText();
            Await.until(
                    "it is imported",
                    () -> api.get(place).json().path("state").asText().equals("done"));
            server.stop();
        }
    }

    @Test
    void a_move_takes_everything_below_along_or_nothing() throws IOException {
        killInside(
                server -> {
                    var api = admin(server);
                    var area = api.get("/api/v1/plant?path=s/a").expect(200).json();
                    api.with("If-Match", "\"1\"")
                            .post(
                                    "/api/v1/areas/" + area.path("id").asText() + "/move",
                                    Map.of("key", "moved"));
                },
                server -> {
                    var api = admin(server);
                    int before = sensorsBelow(api, "s/a");
                    int after = sensorsBelow(api, "s/moved");
                    assertThat(List.of(before, after))
                            .isIn(List.of(SENSORS, 0), List.of(0, SENSORS));
                    outcomes.add(before == 0 ? "after" : "before");
                });
    }

    @Test
    void an_archive_hides_everything_below_or_nothing() throws IOException {
        killInside(
                server -> {
                    var api = admin(server);
                    var site = api.get("/api/v1/plant?path=s").expect(200).json();
                    api.with("If-Match", "\"1\"")
                            .post(
                                    "/api/v1/sites/" + site.path("id").asText() + "/archive",
                                    Map.of());
                },
                server -> {
                    int left =
                            admin(server)
                                    .get("/api/v1/sensors?limit=1000")
                                    .json()
                                    .path("items")
                                    .size();
                    assertThat(left).isIn(0, SENSORS);
                    outcomes.add(left == 0 ? "after" : "before");
                });
    }

    @Test
    void an_erased_tenant_is_gone_whole_or_there_whole() throws IOException {
        killInside(
                server -> {
                    var api = server.api().as("admin@system", RunningServer.PASSWORD);
                    api.get("/api/v1/tenants")
                            .expect(200)
                            .json()
                            .path("items")
                            .forEach(tenant ->
                                    erase(
                                            api,
                                            tenant.path("key").asText(),
                                            tenant.path("id").asText()));
                },
                server -> {
                    var answer =
                            server.api()
                                    .post(
                                            "/api/v1/auth/sign-in",
                                            Map.of(
                                                    "user",
                                                    "admin@main",
                                                    "password",
                                                    RunningServer.PASSWORD));
                    boolean there = answer.status() == 200;
                    if (there) {
                        assertThat(sensorsBelow(admin(server), "s")).isEqualTo(SENSORS);
                    }
                    var receipts =
                            server.api()
                                    .as("admin@system", RunningServer.PASSWORD)
                                    .get("/api/v1/erasures")
                                    .expect(200)
                                    .json()
                                    .path("items");
                    assertThat(receipts.size()).isEqualTo(there ? 0 : 1);
                    outcomes.add(there ? "before" : "after");
                });
    }

    /** Tries the change on copies of the same data, killed one transaction later each time. */
    private void killInside(Consumer<RunningServer> change, Consumer<RunningServer> check)
            throws IOException {
        for (String point : POINTS) {
            for (int step = 3; step <= 6; step++) {
                var data = copy(point + step);
                try (var server = RunningServer.start(data, RunningServer.faultAt(point, step))) {
                    change.accept(server);
                } catch (UncheckedIOException | AssertionError _) {
                    // It died, as it was told to.
                }
                try (var server = RunningServer.start(data)) {
                    check.accept(server);
                    assertThat(isIntact(server)).as("the audit chains").isTrue();
                }
            }
        }
        assertThat(outcomes).as("kills before and after the commit").contains("before", "after");
    }

    private static boolean isIntact(RunningServer server) {
        for (String user : List.of("admin@system", "admin@main")) {
            var password = Map.of("user", user, "password", RunningServer.PASSWORD);
            var signedIn = server.api().post("/api/v1/auth/sign-in", password);
            if (signedIn.status() == 200) {
                var api = server.api().withToken(signedIn.json().path("accessToken").asText());
                if (!api.get("/api/v1/audit/verification").json().path("intact").asBoolean()) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void erase(Api api, String key, String id) {
        if (key.equals("main")) {
            api.post("/api/v1/tenants/" + id + "/erase", Map.of("confirm", key));
        }
    }

    private static int sensorsBelow(Api api, String place) {
        var answer = api.get("/api/v1/sensors?limit=1000&under=" + place);
        var paths = new ArrayList<String>();
        answer.json().path("items").forEach(item -> paths.add(item.path("path").asText()));
        return (int) paths.stream().filter(path -> path.startsWith(place + "/")).count();
    }

    private static Api admin(RunningServer server) {
        return server.api().as("admin@main", RunningServer.PASSWORD);
    }

    private Path copy(String name) throws IOException {
        var to = Files.createDirectory(folder.resolve(name));
        try (var files = Files.walk(original())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                var target = to.resolve(original().relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        return to;
    }

    private Path original() {
        return folder.resolve("original");
    }
}
