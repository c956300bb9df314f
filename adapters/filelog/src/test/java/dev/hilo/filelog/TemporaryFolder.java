package dev.hilo.filelog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A folder that goes away with the test, and copies of it as a kill would leave them. */
final class TemporaryFolder implements AutoCloseable {

    private final Path path;
    private int copies;

    TemporaryFolder() {
        try {
            path = Files.createTempDirectory("hilo-filelog");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path() {
        return path;
    }

    /** Copies a folder inside this one. */
    Path copyOf(Path folder) {
        var copy = path.resolve("copy-" + copies++);
        try (var files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(folder.relativize(file).toString()));
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        delete(path);
    }
}
