package dev.hilo.server.data;

import dev.hilo.jdbc.Database;
import dev.hilo.jdbc.Migrations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Brings the data folder of an earlier release up to this one. */
public record DataFolderUpgrade(Path root) {

    public static DataFolderUpgrade of(Path root) {
        return new DataFolderUpgrade(root);
    }

    /** Says which steps were taken; none when the folder is up to date. */
    public List<String> apply() {
        return Migrations.apply(DataFolder.database(root));
    }

    /** Takes the steps on a copy and says which they were; the folder stays as it is. */
    public List<String> rehearse() {
        try {
            var copy = Files.createTempDirectory("hilo-upgrade");
            var file = copy.resolve("hilo.db");
            try {
                Database.copy(DataFolder.database(root), file);
                return Migrations.apply(file);
            } finally {
                try (var left = Files.list(copy)) {
                    for (Path path : left.toList()) {
                        Files.delete(path);
                    }
                }
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the rehearsal of the upgrade failed", e);
        }
    }
}
