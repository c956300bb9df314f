package dev.hilo.server.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {

    private final Map<Setting, String> flags = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();

    @Test
    void nothing_said_means_loopback_8080_and_every_role() {
        var settings = read(Optional.empty());
        assertThat(settings.host()).isEqualTo("127.0.0.1");
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.roles()).containsExactlyInAnyOrder(Settings.Role.values());
        assertThat(settings.tls()).isEqualTo(new Settings.Tls.None());
        assertThat(settings.data()).isEqualTo(Path.of("./data"));
    }

    @Test
    void a_flag_wins_over_the_environment_and_that_over_the_file(@TempDir Path folder)
            throws IOException {
        var file = file(folder, "hilo.port=1001", "hilo.limit-user=7", "hilo.roles=worker");
        environment.put("HILO_PORT", "1002");
        environment.put("HILO_LIMIT_USER", "8");
        flags.put(Setting.PORT, "1003");
        var settings = read(Optional.of(file));
        assertThat(settings.port()).isEqualTo(1003);
        assertThat(settings.limitUser()).isEqualTo(8);
        assertThat(settings.roles()).containsExactly(Settings.Role.WORKER);
    }

    @Test
    void the_file_in_the_data_folder_is_read_without_being_named(@TempDir Path folder)
            throws IOException {
        file(folder, "hilo.port=1004");
        flags.put(Setting.DATA, folder.toString());
        assertThat(read(Optional.empty()).port()).isEqualTo(1004);
    }

    @Test
    void every_mistake_is_told_at_once_with_its_place(@TempDir Path folder) throws IOException {
        var file = file(folder, "hilo.prot=1", "hilo.limit-user=many");
        environment.put("HILO_LOG_LEVEL", "debug");
        environment.put("HILO_ROLES", "worker,chef");
        flags.put(Setting.PORT, "70000");
        flags.put(Setting.TLS_CERT, "/nowhere.pem");
        assertThat(mistakes(Optional.of(file)))
                .hasSize(6)
                .anyMatch(m -> m.contains("hilo.prot") && m.contains("did you mean hilo.port?"))
                .anyMatch(m -> m.contains("hilo.limit-user in") && m.contains("many"))
                .anyMatch(m -> m.contains("HILO_LOG_LEVEL") && m.contains("HILO_LOGS_LEVEL?"))
                .anyMatch(m -> m.contains("HILO_ROLES") && m.contains("api, worker or all"))
                .anyMatch(m -> m.contains("--port") && m.contains("65535"))
                .anyMatch(m -> m.contains("--tls-cert and --tls-key go together"));
    }

    @Test
    void an_api_without_a_worker_would_audit_nothing_and_is_refused() {
        flags.put(Setting.ROLES, "api");
        assertThat(mistakes(Optional.empty())).singleElement().asString().contains("worker too");
    }

    @Test
    void another_address_than_loopback_needs_tls_or_a_clear_word() {
        flags.put(Setting.HOST, "0.0.0.0");
        assertThat(mistakes(Optional.empty())).singleElement().asString().contains("needs TLS");
        flags.put(Setting.INSECURE, "true");
        assertThat(read(Optional.empty()).loopback()).isFalse();
        flags.put(Setting.INSECURE, "false");
        flags.put(Setting.TLS, "self-signed");
        assertThat(read(Optional.empty()).tls()).isEqualTo(new Settings.Tls.SelfSigned());
    }

    @Test
    void a_named_file_that_is_not_there_is_a_mistake() {
        assertThat(mistakes(Optional.of(Path.of("/nowhere/hilo.properties"))))
                .singleElement()
                .asString()
                .contains("is not there");
    }

    @Test
    void origins_are_checked() {
        flags.put(Setting.CORS_ORIGINS, "https://scada.example, https://hmi.example");
        assertThat(read(Optional.empty()).corsOrigins())
                .isEqualTo(Set.of("https://scada.example", "https://hmi.example"));
        flags.put(Setting.CORS_ORIGINS, "*");
        assertThat(mistakes(Optional.empty())).hasSize(1);
    }

    @Test
    void the_administrator_s_password_is_in_no_text() {
        environment.put("HILO_ADMIN_PASSWORD", "correct horse battery");
        var settings = read(Optional.empty());
        assertThat(settings.adminPassword()).contains("correct horse battery");
        assertThat(settings.toString()).doesNotContain("horse");
    }

    private Settings read(Optional<Path> file) {
        return SettingsReader.read(flags, file, environment, true);
    }

    private List<String> mistakes(Optional<Path> file) {
        var mistakes = new java.util.ArrayList<String>();
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        WrongSettings.class, wrong -> mistakes.addAll(wrong.mistakes()));
        return mistakes;
    }

    private static Path file(Path folder, String... lines) throws IOException {
        return Files.write(folder.resolve("hilo.properties"), List.of(lines));
    }
}
