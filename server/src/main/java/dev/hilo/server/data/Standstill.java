package dev.hilo.server.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Whoever has it may save or copy what was derived from the log: while a backup copies the folder,
 * nothing is saved and the log keeps everything; readings go on coming in. The lock is the
 * operating system's: it goes with the process, however that ends.
 */
public final class Standstill implements AutoCloseable {

    private static final String LOCK = "saving.lock";

    private final FileChannel channel;
    private final FileLock lock;

    private Standstill(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** Waits until nobody else has it. */
    public static Standstill await(Path data) {
        try {
            var channel = open(data);
            return new Standstill(channel, channel.lock());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing while another process has it. */
    public static Optional<Standstill> tryTake(Path data) {
        try {
            var channel = open(data);
            var lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new Standstill(channel, lock));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileChannel open(Path data) throws IOException {
        return FileChannel.open(
                data.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
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
