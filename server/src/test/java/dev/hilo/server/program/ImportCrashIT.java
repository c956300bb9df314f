package dev.hilo.server.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.kernel.testing.Seeded;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Kills the server during imports. Whatever the moment: after the restart an import is there whole
 * or not at all, one that was acknowledged is there in the end, and the audit chain verifies.
 */
class ImportCrashIT {

    private static final int SENSORS = 1000;
    private static final int KILLS = 20;
    private static final int STEPS = 12;
    private static final int KILLED = 137;

    @TempDir private Path folder = Path.of("");

    /** One import that was under way when the server died. */
    private record Attempt(String site, Optional<String> job) {}

    @Test
    void killed_at_random_moments_an_import_is_whole_or_absent() {
        var random = Seeded.random(20_261_120);
        var attempts = new ArrayList<Attempt>();
        for (int round = 0; round < KILLS; round++) {
            try (var server = RunningServer.start(data())) {
                var api = admin(server);
                attempts.forEach(attempt -> checkWhole(api, attempt));
                attempts.add(importThenKill(server, api, "random-" + round, random));
            }
        }
        checkAfterRestart(attempts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"transaction.begun", "transaction.written", "transaction.committed"})
    void killed_inside_each_transaction_an_import_is_whole_or_absent(String point) {
        try (var server = RunningServer.start(data())) {
            admin(server);
        }
        var attempts = new ArrayList<Attempt>();
        int died = 0;
        for (int step = 1; step <= STEPS; step++) {
            var fault = RunningServer.faultAt(point, step);
            try (var server = RunningServer.start(data(), fault)) {
                attempts.add(importUntilItDies(server, "aimed-" + step));
                died += server.awaitEndWithin(1) == KILLED ? 1 : 0;
            }
        }
        assertThat(died).as("the faults were reached").isGreaterThanOrEqualTo(STEPS / 2);
        assertThat(attempts).as("before the answer").anyMatch(a -> a.job().isEmpty());
        assertThat(attempts).as("after the answer").anyMatch(a -> a.job().isPresent());
        checkAfterRestart(attempts);
    }

    private Attempt importThenKill(
            RunningServer server, Api api, String site, RandomGenerator random) {
        var killer =
                Thread.ofVirtual()
                        .start(() -> {
                            // The moment of the kill is the random thing: nothing is
                            // waited for.
                            LockSupport.parkNanos(random.nextLong(600_000_000L));
                            server.kill();
                        });
        var attempt = new Attempt(site, startImport(api, site));
        join(killer);
        return attempt;
    }

    private static Attempt importUntilItDies(RunningServer server, String site) {
        Optional<String> job = Optional.empty();
        try {
            var api = admin(server);
            job = startImport(api, site);
            // The fault may lie in the job itself: wait for its end, or the server's.
            job.ifPresent(id -> awaitEnd(api, id));
        } catch (UncheckedIOException | AssertionError _) {
            // It died, as it was told to.
        }
        return new Attempt(site, job);
    }

    private void checkAfterRestart(List<Attempt> attempts) {
        try (var server = RunningServer.start(data())) {
            var api = admin(server);
            attempts.forEach(attempt -> checkWhole(api, attempt));
            for (Attempt attempt : attempts) {
                attempt.job().ifPresent(id -> awaitEnd(api, id));
            }
            for (Attempt attempt : attempts) {
                int sensors = sensors(api, attempt.site());
                if (attempt.job().isPresent()) {
                    assertThat(sensors).as("acknowledged: %s", attempt).isEqualTo(SENSORS);
                }
            }
            assertThat(api.get("/api/v1/audit/verification").json().path("intact").asBoolean())
                    .isTrue();
        }
        var verified = RunningServer.run(Map.of(), "audit", "verify", "--data", data().toString());
        assertThat(verified.code()).as(verified.text()).isZero();
    }

    private static void checkWhole(Api api, Attempt attempt) {
        assertThat(sensors(api, attempt.site())).as("%s", attempt).isIn(0, SENSORS);
    }

    private static Optional<String> startImport(Api api, String site) {
        try {
            var answer = api.post("/api/v1/plant/imports?dryRun=false", "text/csv", csv(site));
            return answer.status() == 202
                    ? Optional.of(answer.json().path("id").asText())
                    : Optional.empty();
        } catch (UncheckedIOException _) {
            return Optional.empty();
        }
    }

    private static void awaitEnd(Api api, String job) {
        Await.until(
                "the job ends",
                () -> {
                    var state =
                            api.get("/api/v1/jobs/" + job)
                                    .expect(200)
                                    .json()
                                    .path("state")
                                    .asText();
                    assertThat(state).isNotEqualTo("failed");
                    return state.equals("done");
                });
    }

    private static int sensors(Api api, String site) {
        var answer = api.get("/api/v1/sensors?limit=1000&under=" + site);
        return answer.status() == 404 ? 0 : answer.expect(200).json().path("items").size();
    }

    private static String csv(String site) {
        var csv = new StringBuilder("type,path,name,kind,unit,low,high,timeZone\n");
        csv.append("site,").append(site).append(",Site,,,,,UTC\n");
        csv.append("area,").append(site).append("/a,Area,,,,,\n");
        csv.append("machine,").append(site).append("/a/m,Machine,pump,,,,\n");
        for (int i = 0; i < SENSORS; i++) {
            csv.append("sensor,").append(site).append("/a/m/s").append(i);
            csv.append(",Sensor,pressure,bar,0,10,\n");
        }
        return csv.toString();
    }

    private static Api admin(RunningServer server) {
        return server.api().as("admin@main", RunningServer.PASSWORD);
    }

    private Path data() {
        return folder.resolve("data");
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
