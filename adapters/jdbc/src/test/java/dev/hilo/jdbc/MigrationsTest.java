package dev.hilo.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {

    private Path file = Path.of("hilo.db");

    @BeforeEach
    void newFile(@TempDir Path folder) {
        file = folder.resolve("hilo.db");
    }

    @Test
    void an_empty_file_gets_every_step_once() {
        assertThat(Migrations.pending(file)).isNotEmpty();
        assertThat(Migrations.apply(file)).startsWith("001-kernel");
        assertThat(Migrations.pending(file)).isEmpty();
        assertThat(Migrations.apply(file)).isEmpty();
    }

    @Test
    void a_file_of_a_newer_release_is_refused() throws SQLException {
        Migrations.apply(file);
        change("insert into schema_steps values ('999-future', 'x')");
        assertThatThrownBy(() -> Migrations.apply(file))
                .isInstanceOf(Migrations.Unknown.class)
                .hasMessageContaining("999-future");
    }

    @Test
    void a_file_whose_steps_differ_from_ours_is_refused() throws SQLException {
        Migrations.apply(file);
        change("update schema_steps set digest = 'other' where name = '001-kernel'");
        assertThatThrownBy(() -> Migrations.apply(file))
                .isInstanceOf(Migrations.Unknown.class)
                .hasMessageContaining("001-kernel");
    }

    private void change(String command) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
