package dev.hilo.server.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class BackupIT {

    @RegisterExtension static final SharedServer server = new SharedServer();

    @TempDir private Path folder = Path.of("");

    @Test
    void a_backup_made_while_writing_restores_to_the_same_content() throws InterruptedException {
        var api = server.admin();
        var writing = new AtomicBoolean(true);
        var written = new AtomicInteger();
        var writer =
                Thread.ofVirtual()
                        .start(() -> {
                            while (writing.get()) {
                                addSite(api, written.getAndIncrement());
                            }
                        });
        Await.until("some sites are there", () -> written.get() > 20);
        int before = sites(api);
        backup("while-writing.zip");
        int after = sites(api);
        writing.set(false);
        writer.join();
        backup("at-rest.zip");
        var live = api.get("/api/v1/plant/export?format=csv").expect(200).text();

        try (var restored = restore("at-rest.zip")) {
            var again = restored.api().as("admin@main", RunningServer.PASSWORD);
            assertThat(again.get("/api/v1/plant/export?format=csv").expect(200).text())
                    .isEqualTo(live);
            assertThat(again.get("/api/v1/audit/verification").json().path("intact").asBoolean())
                    .isTrue();
            var installation = restored.api().as("admin@system", RunningServer.PASSWORD);
            assertThat(installation.get("/api/v1/audit?action=data.restored").text())
                    .contains("command line", "backupOf");
            assertThat(installation.get("/api/v1/audit/verification").text())
                    .contains("\"intact\":true");
        }
        try (var restored = restore("while-writing.zip")) {
            var again = restored.api().as("admin@main", RunningServer.PASSWORD);
            assertThat(sites(again)).isBetween(before, after);
            assertThat(again.get("/api/v1/audit/verification").json().path("intact").asBoolean())
                    .isTrue();
        }
    }

    /** What was acknowledged in the last second may still be on its way into the copy. */
    @Test
    void a_backup_made_under_load_has_every_reading_up_to_a_second_before() {
        var admin = server.admin();
        var plant = LoadedPlant.make(admin);
        var senders = new ArrayList<Sender>();
        for (int n = 0; n < 2; n++) {
            var now = Instant.now().minus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
            var story = new PumpStory(plant, "pump-" + n, now);
            story.begin(plant.device(server.running().address()));
            senders.add(new Sender("pump-" + n, story));
        }
        senders.forEach(sender -> sender.start(plant.device(server.running().address())));
        var first = senders.getFirst();
        Await.until("readings come in", () -> first.acknowledged() > 200);
        var before = senders.stream().map(Sender::acknowledged).toList();
        long noted = System.nanoTime();
        Await.until("a second has gone", () -> System.nanoTime() - noted > 1_000_000_000L);
        backup("under-load.zip");
        senders.forEach(Sender::stop);
        try (var restored = restore("under-load.zip")) {
            var again = restored.api().as("admin@main", RunningServer.PASSWORD);
            for (int n = 0; n < 2; n++) {
                var sender = senders.get(n);
                sender.verify(again, before.get(n), sender.acknowledged());
            }
        }
    }

    @Test
    void what_cannot_be_done_is_said_in_one_line() {
        var nowhere =
                RunningServer.run(
                        Map.of(), "backup", file("x.zip"), "--data", file("no-such-folder"));
        assertThat(nowhere.code()).isEqualTo(1);
        assertThat(nowhere.text().lines())
                .singleElement()
                .asString()
                .contains("is not a data folder of Hilo");
        backup("one.zip");
        var over =
                RunningServer.run(
                        Map.of(), "restore", file("one.zip"), "--data", server.data().toString());
        assertThat(over.code()).isEqualTo(1);
        assertThat(over.text()).contains("holds something already");
    }

    @Test
    void sessions_of_the_backup_do_not_live_again() {
        var before =
                server.api()
                        .post(
                                "/api/v1/auth/sign-in",
                                Map.of("user", "admin@main", "password", RunningServer.PASSWORD))
                        .expect(200);
        var cookie = before.header("Set-Cookie").orElseThrow().split(";", 2)[0];
        backup("with-sessions.zip");
        try (var restored = restore("with-sessions.zip")) {
            var answer =
                    restored.api()
                            .with("Cookie", cookie)
                            .with("X-Requested-With", "hilo")
                            .send("POST", "/api/v1/auth/refresh", "", "");
            assertThat(answer.expect(401).json().path("code").asText()).isEqualTo("session.ended");
            var again = restored.api().as("admin@main", RunningServer.PASSWORD);
            assertThat(again.get("/api/v1/me/sessions").json().path("items")).hasSize(1);
        }
    }

    private static void addSite(Api api, int n) {
        api.post("/api/v1/sites", Map.of("key", "s" + n, "name", "Site " + n, "timeZone", "UTC"))
                .expect(201);
    }

    private static int sites(Api api) {
        return api.get("/api/v1/sites?limit=1000").expect(200).json().path("items").size();
    }

    private void backup(String name) {
        var made =
                RunningServer.run(
                        Map.of(), "backup", file(name), "--data", server.data().toString());
        assertThat(made.code()).as(made.text()).isZero();
    }

    private RunningServer restore(String name) {
        var made =
                RunningServer.run(
                        Map.of(), "restore", file(name), "--data", file("restored-" + name));
        assertThat(made.code()).as(made.text()).isZero();
        assertThat(made.text()).contains("Everybody signs in anew", "API tokens", "revoke them");
        return RunningServer.start(folder.resolve("restored-" + name));
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }
}
