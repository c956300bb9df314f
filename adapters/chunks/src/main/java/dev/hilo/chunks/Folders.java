package dev.hilo.chunks;

import dev.hilo.kernel.Key;
import dev.hilo.kernel.TenantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What lies in the store's folder, and taking it away. */
final class Folders {

    record Found(TenantId tenant, Key retention, LocalDate date) {}

    private static final String SUFFIX = ".db";

    private Folders() {}

    static List<Found> days(Path folder) {
        var found = new ArrayList<Found>();
        for (var tenant : inside(folder)) {
            for (var retention : inside(tenant)) {
                for (var file : inside(retention)) {
                    String name = name(file);
                    if (name.endsWith(SUFFIX)) {
                        String date = name.substring(0, name.length() - SUFFIX.length());
                        found.add(
                                new Found(
                                        TenantId.of(name(tenant)),
                                        new Key(name(retention)),
                                        LocalDate.parse(date)));
                    }
                }
            }
        }
        return found;
    }

    static void delete(Day day) {
        day.file().close();
        var path = day.file().path();
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
