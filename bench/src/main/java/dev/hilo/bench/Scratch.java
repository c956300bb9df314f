package dev.hilo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A folder beside the build that is empty at first and gone at last. */
final class Scratch implements AutoCloseable {

    private final Path folder;

    private Scratch(Path folder) {
        this.folder = folder;
    }

    static Scratch in(Path home, String name) {
        var scratch = new Scratch(home.resolve("build/bench").resolve(name));
        scratch.close();
        try {
            Files.createDirectories(scratch.folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return scratch;
    }

    Path folder() {
        return folder;
    }

    /** What its files take together, in bytes. */
    long size() {
        try (var files = Files.walk(folder)) {
            return files.mapToLong(file -> file.toFile().isFile() ? file.toFile().length() : 0)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
