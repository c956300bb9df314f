package dev.hilo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder beside the build that is empty at first and gone at last. */
final class Scratch implements AutoCloseable {

    private final Path folder;

    private Scratch(Path folder) {
        this.folder = folder;
    }

    static Scratch in(Path home, String name) {
        var folder = home.resolve("build/bench").resolve(name);
        Folders.delete(folder);
        try {
            return new Scratch(Files.createDirectories(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return folder;
    }

    /** What its files take together, in bytes. */
    long size() {
        return Folders.size(folder);
    }

    @Override
    public void close() {
        Folders.delete(folder);
    }
}
