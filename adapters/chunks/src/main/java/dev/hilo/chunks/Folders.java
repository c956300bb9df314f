package dev.hilo.chunks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** What lies in the store's folder, and taking it away. */
final class Folders {

    private Folders() {}

    static List<String> names(Path folder) {
        return inside(folder).stream().filter(Files::isDirectory).map(Folders::name).toList();
    }

    /** The names of files that end so, without that end. */
    static List<String> names(Path folder, String suffix) {
        return inside(folder).stream()
                .map(Folders::name)
                .filter(name -> name.endsWith(suffix))
                .map(name -> name.substring(0, name.length() - suffix.length()))
                .toList();
    }

    /** Deletes a closed database and what lies beside it. */
    static void deleteDatabase(Path path) {
        for (String suffix : List.of("", "-wal", "-shm")) {
            remove(path.resolveSibling(name(path) + suffix));
        }
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(Folders::remove);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> inside(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var inside = Files.list(folder)) {
            return inside.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path path) {
        return path.getName(path.getNameCount() - 1).toString();
    }

    private static void remove(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
