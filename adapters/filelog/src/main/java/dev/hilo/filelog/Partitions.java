package dev.hilo.filelog;

import dev.hilo.kernel.FaultPoints;
import dev.hilo.kernel.Refusal;
import dev.hilo.kernel.log.Partition;
import dev.hilo.kernel.log.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The topics in a folder, each a folder of numbered partitions. A topic appears with all of its
 * partitions or not at all. Thread-safe.
 */
final class Partitions implements AutoCloseable {

    static final String UNFINISHED = ".new";

    private final Path folder;
    private final FileLogSettings settings;
    private final Disk disk;
    private final FaultPoints faults;
    private final Trouble trouble;
    private final Map<Topic, List<PartitionLog>> topics = new ConcurrentHashMap<>();
    private boolean closed;

    Partitions(
            Path folder, FileLogSettings settings, Disk disk, FaultPoints faults, Trouble trouble)
            throws IOException {
        this.folder = folder;
        this.settings = settings;
        this.disk = disk;
        this.faults = faults;
        this.trouble = trouble;
        DurableFiles.createFolder(folder);
        try (var names = Files.newDirectoryStream(folder)) {
            for (Path each : names) {
                var name = each.getFileName().toString();
                if (!name.endsWith(UNFINISHED)) {
                    var topic = new Topic(name);
                    topics.put(topic, open(topic, each));
                }
            }
        }
    }

    List<PartitionLog> of(Topic topic) {
        var known = topics.get(topic);
        return known == null ? firstUse(topic) : known;
    }

    private synchronized List<PartitionLog> firstUse(Topic topic) {
        if (closed) {
            throw Refusal.of(Refusal.Kind.NOT_READY, "log.closed");
        }
        return topics.computeIfAbsent(topic, this::create);
    }

    PartitionLog of(Partition partition) {
        var partitions = of(partition.topic());
        if (partition.number() >= partitions.size()) {
            throw new IllegalArgumentException("there is no " + partition);
        }
        return partitions.get(partition.number());
    }

    Stream<PartitionLog> all() {
        return topics.values().stream().flatMap(List::stream);
    }

    private List<PartitionLog> create(Topic topic) {
        var unfinished = folder.resolve(topic + UNFINISHED);
        var finished = folder.resolve(topic.name());
        try {
            for (int number = 0; number < settings.partitions().applyAsInt(topic); number++) {
                Files.createDirectories(unfinished.resolve(Integer.toString(number)));
            }
            DurableFiles.forceFolder(unfinished);
            Files.move(unfinished, finished, StandardCopyOption.ATOMIC_MOVE);
            DurableFiles.forceFolder(folder);
            return open(topic, finished);
        } catch (IOException e) {
            trouble.writeFailed(topic.partition(0), e);
            throw Refusal.of(Refusal.Kind.NOT_READY, "log.unavailable");
        }
    }

    private List<PartitionLog> open(Topic topic, Path home) throws IOException {
        var partitions = new ArrayList<PartitionLog>();
        for (var place = home.resolve("0");
                Files.isDirectory(place);
                place = home.resolve(Integer.toString(partitions.size()))) {
            var partition = topic.partition(partitions.size());
            partitions.add(new PartitionLog(place, partition, settings, disk, faults, trouble));
        }
        if (partitions.isEmpty()) {
            throw new IllegalStateException(home + " is a topic without partitions");
        }
        return List.copyOf(partitions);
    }

    @Override
    public synchronized void close() {
        closed = true;
        all().forEach(PartitionLog::close);
    }
}
