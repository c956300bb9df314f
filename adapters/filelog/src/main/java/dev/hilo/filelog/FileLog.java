package dev.hilo.filelog;

import dev.hilo.kernel.FaultPoints;
import dev.hilo.kernel.Refusal;
import dev.hilo.kernel.log.Consumer;
import dev.hilo.kernel.log.Delivery;
import dev.hilo.kernel.log.Entry;
import dev.hilo.kernel.log.Extent;
import dev.hilo.kernel.log.Log;
import dev.hilo.kernel.log.Partition;
import dev.hilo.kernel.log.Standing;
import dev.hilo.kernel.log.Subscription;
import dev.hilo.kernel.log.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The log in a folder of this machine. Thread-safe. */
public final class FileLog implements Log {

    static final String FORMAT = "hilo file log 1\n";

    private final FolderLock held;
    private final Partitions partitions;
    private final Delivery delivery;

    private FileLog(
            FolderLock held, FilePositions positions, Partitions partitions, Trouble trouble) {
        this.held = held;
        this.partitions = partitions;
        this.delivery = new Delivery(this, positions, trouble::consumerFailed);
    }

    /**
     * Opens the folder, makes it if need be, and cuts off what a kill left unfinished.
     *
     * @param trouble hears what goes wrong while the log goes on
     * @throws Refusal {@code log.held} when another process has the folder
     */
    public static FileLog open(
            Path folder, FileLogSettings settings, FaultPoints faults, Trouble trouble) {
        try {
            DurableFiles.createFolder(folder);
            var held = FolderLock.take(folder);
            try {
                checkFormat(folder.resolve("format"));
                var disk = new Disk(folder, settings.reserveBytes());
                var positions = new FilePositions(folder.resolve("groups"));
                var topics = folder.resolve("topics");
                var partitions = new Partitions(topics, settings, disk, faults, trouble);
                return new FileLog(held, positions, partitions, trouble);
            } catch (IOException | RuntimeException e) {
                held.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the log in " + folder, e);
        }
    }

    private static void checkFormat(Path file) throws IOException {
        if (Files.notExists(file)) {
            DurableFiles.replace(file, FORMAT.getBytes(StandardCharsets.UTF_8));
        }
        if (!Files.readString(file).equals(FORMAT)) {
            throw new IllegalStateException(file + " names a format that this Hilo does not know");
        }
    }

    /** What opening found and cut off, or found damaged; empty after an orderly end. */
    public List<Recovery> recoveries() {
        return partitions
                .all()
                .map(PartitionLog::recovery)
                .filter(Recovery::foundSomething)
                .toList();
    }

    /**
     * Has each partition begin a new file with its next entry, so that trimming can drop what
     * stands before it, however little that is.
     */
    public void beginNewFiles() {
        partitions.all().forEach(partition -> partition.committer().askToRoll());
    }

    /** Holds every frame against its CRC and reports every break. Reads everything there is. */
    public List<Damage> verify() {
        var damage = new ArrayList<Damage>();
        for (PartitionLog partition : partitions.all().toList()) {
            try {
                damage.addAll(partition.damage());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return damage;
    }

    @Override
    public int partitions(Topic topic) {
        return partitions.of(topic).size();
    }

    @Override
    public long append(Partition partition, byte[] payload) {
        return partitions.of(partition).committer().append(payload);
    }

    @Override
    public CompletableFuture<Long> submit(Partition partition, byte[] payload) {
        return partitions.of(partition).committer().submit(payload);
    }

    @Override
    public Extent extent(Partition partition) {
        return partitions.of(partition).extent();
    }

    @Override
    public List<Entry> read(Partition partition, long from, int atMostBytes) {
        return partitions.of(partition).read(from, atMostBytes);
    }

    @Override
    public boolean await(Partition partition, long offset, Duration atMost)
            throws InterruptedException {
        return partitions.of(partition).await(offset, atMost);
    }

    @Override
    public Subscription subscribe(String group, Topic topic, Consumer consumer) {
        return delivery.subscribe(group, topic, consumer);
    }

    @Override
    public List<Standing> standings() {
        return delivery.standings();
    }

    @Override
    public void forget(String group) {
        delivery.forget(group);
    }

    @Override
    public long trim(Partition partition, long below) {
        return delivery.trim(partition, below, partitions.of(partition)::trim);
    }

    @Override
    public void close() {
        delivery.close();
        partitions.close();
        try {
            held.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
