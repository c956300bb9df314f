package dev.hilo.filelog;

import dev.hilo.kernel.log.Partition;
import dev.hilo.kernel.log.Positions;
import dev.hilo.kernel.log.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;

/**
 * A file for each group and partition: {@code chunks/telemetry.raw-0} holds the position and its
 * CRC32C. Written whole and renamed. Thread-safe; files of one group are written one at a time.
 */
final class FilePositions implements Positions {

    private final Path folder;
    private final Map<Place, Long> positions = new ConcurrentHashMap<>();

    FilePositions(Path folder) throws IOException {
        this.folder = folder;
        DurableFiles.createFolder(folder);
        try (var groups = Files.newDirectoryStream(folder)) {
            for (Path group : groups) {
                load(group);
            }
        }
    }

    private void load(Path group) throws IOException {
        // A file that ends in .new was being written when the process died.
        try (var files = Files.newDirectoryStream(group, "*[0-9]")) {
            for (Path file : files) {
                var name = file.getFileName().toString();
                int dash = name.lastIndexOf('-');
                var partition =
                        new Partition(
                                new Topic(name.substring(0, dash)),
                                Integer.parseInt(name, dash + 1, name.length(), 10));
                var place = new Place(group.getFileName().toString(), partition);
                positions.put(place, parse(file, Files.readString(file)));
            }
        }
    }

    private static long parse(Path file, String content) {
        int space = content.indexOf(' ');
        if (space > 0) {
            var number = content.substring(0, space);
            if (content.equals(format(number))) {
                return Long.parseLong(number);
            }
        }
        throw new IllegalStateException(
                file + " is damaged; remove it to let the group begin at the oldest entry");
    }

    private static String format(String number) {
        var crc = new CRC32C();
        crc.update(number.getBytes(StandardCharsets.UTF_8));
        return "%s %08x\n".formatted(number, crc.getValue());
    }

    @Override
    public OptionalLong of(Place place) {
        var position = positions.get(place);
        return position == null ? OptionalLong.empty() : OptionalLong.of(position);
    }

    @Override
    public synchronized void keep(Place place, long position) {
        var group = folder.resolve(place.group());
        var partition = place.partition();
        var file = group.resolve(partition.topic() + "-" + partition.number());
        try {
            DurableFiles.createFolder(group);
            DurableFiles.replace(
                    file, format(Long.toString(position)).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the position of " + place.group(), e);
        }
        positions.put(place, position);
    }

    @Override
    public synchronized void forget(String group) {
        var files = folder.resolve(group);
        if (!Files.isDirectory(files)) {
            return;
        }
        try (var each = Files.newDirectoryStream(files)) {
            for (Path file : each) {
                Files.delete(file);
            }
            Files.delete(files);
            DurableFiles.forceFolder(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot forget the group " + group, e);
        }
        positions.keySet().removeIf(place -> place.group().equals(group));
    }

    @Override
    public Map<Place, Long> all() {
        return Map.copyOf(positions);
    }
}
