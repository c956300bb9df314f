package dev.hilo.folder;

import dev.hilo.kernel.Blobs;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Blobs in a folder; one process at a time has it. Thread-safe. */
public final class FolderBlobs implements Blobs {

    private static final int BUFFER = 1 << 16;

    /** No key begins so, so that no blob has such a name. */
    private static final String UNFINISHED = ".unfinished-";

    private final Path folder;

    private FolderBlobs(Path folder) {
        this.folder = folder;
    }

    public static FolderBlobs open(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (var file : files(folder)) {
            if (isUnfinished(file)) {
                Files.deleteIfExists(file);
            }
        }
        return new FolderBlobs(folder);
    }

    @Override
    public void put(String name, Content content) throws IOException {
        var place = place(name);
        var above = above(place);
        makeFolder(above);
        var unfinished = Files.createTempFile(above, UNFINISHED, "");
        try {
            try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE);
                    var out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER)) {
                content.writeTo(out);
                out.flush();
                channel.force(true);
            }
            Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
            force(above);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    @Override
    public Optional<InputStream> open(String name) throws IOException {
        try {
            return Optional.of(Files.newInputStream(place(name)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public List<String> names(String prefix) throws IOException {
        return files(folder).stream()
                .filter(file -> !isUnfinished(file))
                .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                .filter(name -> name.startsWith(prefix))
                .sorted()
                .toList();
    }

    @Override
    public long deleteAll(String prefix) throws IOException {
        var folders = new ArrayList<Path>();
        var names = names(prefix);
        for (String name : names) {
            var place = place(name);
            Files.deleteIfExists(place);
            folders.add(above(place));
        }
        for (var each : folders.stream().distinct().toList()) {
            force(each);
        }
        return names.size();
    }

    private Path place(String name) {
        var place = folder;
        for (var key : Blobs.keys(name)) {
            place = place.resolve(key.text());
        }
        return place;
    }

    /** A folder is durable when the one above it was forced. */
    private void makeFolder(Path wanted) throws IOException {
        if (!Files.isDirectory(wanted)) {
            makeFolder(above(wanted));
            Files.createDirectories(wanted);
            force(above(wanted));
        }
    }

    private Path above(Path place) {
        var above = place.getParent();
        return above == null ? folder : above;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static boolean isUnfinished(Path file) {
        return file.getName(file.getNameCount() - 1).toString().startsWith(UNFINISHED);
    }

    private static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
