package dev.hilo.server.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An erased tenant is in no byte of the data folder. */
class ErasureIT {

    private static final String KEY = "quagga";

    @RegisterExtension static final SharedServer SERVER = new SharedServer();

    @Test
    void nothing_in_the_database_or_its_log_tells_the_name_of_an_erased_tenant()
            throws IOException {
        var installation = SERVER.installation();
        var tenant =
                installation
                        .with("Idempotency-Key", "found-it")
                        .post(
                                "/api/v1/tenants",
                                Map.of(
                                        "key",
                                        KEY,
                                        "name",
                                        "Quagga Minerals",
                                        "region",
                                        "latam",
                                        "administrator",
                                        Map.of("key", "boss", "name", "Boss of Quagga")))
                        .expect(201)
                        .json();
        var path = "/api/v1/tenants/" + tenant.path("id").asText();
        use(tenant.path("administrator").path("temporaryPassword").asText());
        var readings = SERVER.data().resolve("history").resolve(tenant.path("id").asText());
        Await.until("the reading's file", () -> Files.isDirectory(readings));
        installation.patch(path, 1, Map.of("name", "Quagga Metals")).expect(200);
        Await.until(
                "the change in the installation's trail",
                () ->
                        !installation
                                .get("/api/v1/audit?action=tenant.edited")
                                .json()
                                .path("items")
                                .isEmpty());
        assertThat(bytes()).contains(KEY);

        installation.post(path + "/erase", Map.of("confirm", KEY)).expect(200);

        assertThat(bytes()).doesNotContain(KEY);
        assertThat(readings).doesNotExist();
        installation.get("/api/v1/tenants").expect(200);
    }

    private static void use(String temporaryPassword) {
        var boss = SERVER.api().as("boss@" + KEY, temporaryPassword);
        boss.post(
                        "/api/v1/auth/password",
                        Map.of("current", temporaryPassword, "next", RunningServer.PASSWORD))
                .expect(204);
        boss.post("/api/v1/sites", Map.of("key", KEY, "name", "Quagga pit", "timeZone", "UTC"))
                .expect(201);
        boss.post(
                        "/api/v1/plant/imports",
                        "text/csv",
                        """
                        type,path,kind,unit
                        area,quagga/quagga-mill,,
                        machine,quagga/quagga-mill/crusher,crusher,
                        sensor,quagga/quagga-mill/crusher/power,power,kW
                        """)
                .expect(202);
        Await.until(
                "the import",
                () -> boss.get("/api/v1/jobs").json().toString().contains("\"done\""));
        boss.post(
                        "/api/v1/telemetry",
                        Map.of(
                                "machine",
                                KEY + "/quagga-mill/crusher",
                                "time",
                                Instant.now().toString(),
                                "values",
                                Map.of("power", 5)))
                .expect(202);
        SERVER.api()
                .post(
                        "/api/v1/auth/sign-in",
                        Map.of("user", "boss@" + KEY, "password", "a wrong password"))
                .expect(401);
    }

    private static String bytes() throws IOException {
        var all = new StringBuilder();
        for (String name : List.of("hilo.db", "hilo.db-wal")) {
            all.append(Files.readString(SERVER.data().resolve(name), StandardCharsets.ISO_8859_1));
        }
        return all.toString().toLowerCase(Locale.ROOT);
    }
}
