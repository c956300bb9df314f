package dev.hilo.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;

/** A folder that goes away with the test. */
final class TemporaryFolder {

    private Optional<Path> path = Optional.empty();

    Path create() {
        try {
            var created = Files.createTempDirectory("hilo-test");
            path = Optional.of(created);
            return created;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path() {
        return path.orElseThrow();
    }

    void delete() {
        try (var files = Files.walk(path())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
