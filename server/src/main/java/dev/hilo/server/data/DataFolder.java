package dev.hilo.server.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A data folder held by this process. The lock is the operating system's: it goes with the process,
 * however that ends.
 */
public final class DataFolder implements AutoCloseable {

    /** Somebody else has the folder. */
    public static final class Held extends RuntimeException {
        Held(String message) {
            super(message);
        }
    }

    private static final String LOCK = "hilo.lock";

    private final Path root;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path root, FileChannel channel, FileLock lock) {
        this.root = root;
        this.channel = channel;
        this.lock = lock;
    }

    public static Path database(Path root) {
        return root.resolve("hilo.db");
    }

    public static Path keys(Path root) {
        return root.resolve("keys");
    }

    /** Where the log of readings is. */
    public static Path log(Path root) {
        return root.resolve("log");
    }

    /** Where the history of readings is. */
    public static Path history(Path root) {
        return root.resolve("history");
    }

    /** Takes the folder, making it when it is not there. */
    public static DataFolder hold(Path root) {
        try {
            OwnerOnly.createFolder(root);
            var channel =
                    FileChannel.open(
                            root.resolve(LOCK),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
            // The last byte of the file is locked, so that others can still read who holds it.
            var lock = channel.tryLock(Long.MAX_VALUE - 1, 1, false);
            if (lock == null) {
                var holder = Files.readString(root.resolve(LOCK)).strip();
                channel.close();
                throw new Held(
                        "the data folder "
                                + root.toAbsolutePath().normalize()
                                + " is in use by another Hilo (process "
                                + holder
                                + "); stop it, or choose another folder with --data");
            }
            channel.truncate(0);
            var pid = Long.toString(ProcessHandle.current().pid());
            channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.UTF_8)), 0);
            return new DataFolder(root, channel, lock);
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder " + root + " cannot be used", e);
        }
    }

    public Path root() {
        return root;
    }

    public Path database() {
        return database(root);
    }

    public Path log() {
        return log(root);
    }

    public Path history() {
        return history(root);
    }

    public Path keys() {
        return keys(root);
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
