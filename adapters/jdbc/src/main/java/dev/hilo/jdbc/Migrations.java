package dev.hilo.jdbc;

import dev.hilo.kernel.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Brings a database file of any earlier release to this one's schema: numbered scripts, each
 * applied once in a transaction of its own and remembered with its digest. A script that has been
 * released never changes. A file that a newer release has written is refused.
 */
public final class Migrations {

    /**
     * In order. A room that joins brings the next one; nothing is ever inserted between or removed.
     */
    private static final List<String> SCRIPTS =
            List.of(
                    "001-kernel",
                    "002-access",
                    "003-plant",
                    "004-telemetry",
                    "005-sessions",
                    "006-ledger",
                    "007-intake");

    /** The file was written by a release that knows more scripts, or other ones, than this one. */
    public static final class Unknown extends RuntimeException {
        Unknown(String message) {
            super(message);
        }
    }

    private Migrations() {}

    /** The scripts that this file has not seen yet, without touching it. */
    public static List<String> pending(Path file) {
        try (var connection = Database.connect(file)) {
            return pending(applied(connection));
        } catch (SQLException e) {
            throw new StoreFailure("cannot read the schema of " + file, e);
        }
    }

    /** Applies what is pending and says what it was. */
    public static List<String> apply(Path file) {
        try (var connection = Database.connect(file)) {
            var pending = pending(applied(connection));
            for (String script : pending) {
                apply(connection, script);
            }
            return pending;
        } catch (SQLException e) {
            throw new StoreFailure("cannot upgrade " + file, e);
        }
    }

    private static List<String> pending(Map<String, String> applied) {
        for (var entry : applied.entrySet()) {
            if (!SCRIPTS.contains(entry.getKey())) {
                throw new Unknown(
                        "it has schema step "
                                + entry.getKey()
                                + ", which a newer release of Hilo made");
            }
            if (!entry.getValue().equals(digest(read(entry.getKey())))) {
                throw new Unknown(
                        "its schema step " + entry.getKey() + " differs from this release's");
            }
        }
        return SCRIPTS.stream().filter(script -> !applied.containsKey(script)).toList();
    }

    private static Map<String, String> applied(Connection connection) throws SQLException {
        var applied = new LinkedHashMap<String, String>();
        try (var statement = connection.createStatement()) {
            try (var tables =
                    statement.executeQuery(
                            "select 1 from sqlite_master where name = 'schema_steps'")) {
                if (!tables.next()) {
                    return applied;
                }
            }
            try (var rows =
                    statement.executeQuery("select name, digest from schema_steps order by name")) {
                while (rows.next()) {
                    applied.put(rows.getString("name"), rows.getString("digest"));
                }
            }
        }
        return applied;
    }

    private static void apply(Connection connection, String script) throws SQLException {
        var text = read(script);
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "create table if not exists schema_steps"
                            + " (name text primary key, digest text not null)");
            for (String command : commands(text)) {
                statement.execute(command);
            }
            try (var remember =
                    connection.prepareStatement("insert into schema_steps values (?, ?)")) {
                remember.setString(1, script);
                remember.setString(2, digest(text));
                remember.execute();
            }
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /**
     * The script's commands, each ended by a semicolon at the end of a line, without comment lines.
     */
    private static List<String> commands(String text) {
        var script =
                Dialect.SQLITE
                        .ddl(text)
                        .lines()
                        .filter(line -> !line.stripLeading().startsWith("--"))
                        .collect(Collectors.joining("\n"));
        return Arrays.stream(script.split(";\\s*(\\n|$)"))
                .filter(command -> !command.isBlank())
                .toList();
    }

    private static String read(String script) {
        try (var stream = Migrations.class.getResourceAsStream("migrations/" + script + ".sql")) {
            if (stream == null) {
                throw new IllegalStateException("schema step " + script + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(String text) {
        return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
    }
}
