package dev.hilo.chunks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Opens files so that a commit is on the disk when it returns, and so are the folders above. */
final class Sqlite {

    private static final String[] SET_UP = {
        "pragma page_size=32768",
        "pragma journal_mode=wal",
        "pragma synchronous=full",
        "pragma wal_autocheckpoint=1000",
        "pragma busy_timeout=10000"
    };

    private Sqlite() {}

    static Connection open(Path file) {
        makeFolder(file.toAbsolutePath().getParent());
        try {
            var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            for (String setting : SET_UP) {
                execute(connection, setting);
            }
            return connection;
        } catch (SQLException e) {
            throw new ChunkFailure("cannot open " + file, e);
        }
    }

    /** Writes a file anew without its gaps, on a connection of its own. */
    static void compact(Path file) {
        try (var connection = open(file)) {
            execute(connection, "vacuum");
            execute(connection, "pragma wal_checkpoint(truncate)");
        } catch (SQLException e) {
            throw new ChunkFailure("cannot compact " + file, e);
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A folder is durable when the one above it was forced. */
    private static void makeFolder(@Nullable Path folder) {
        if (folder == null || Files.isDirectory(folder)) {
            return;
        }
        var above = folder.getParent();
        makeFolder(above);
        try {
            Files.createDirectory(folder);
            if (above != null) {
                force(above);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
