package dev.hilo.filelog;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/** The disk under the log, a part of which is not the log's to fill. Thread-safe. */
final class Disk {

    private final FileStore store;
    private final long reserveBytes;

    Disk(Path folder, long reserveBytes) throws IOException {
        this.store = Files.getFileStore(folder);
        this.reserveBytes = reserveBytes;
    }

    /** Asked anew each time, so that space that returns is found at once. */
    boolean keepsReserveAfter(long bytes) throws IOException {
        return reserveBytes == 0 || isRoomFor(bytes);
    }

    /** Whether a write of so many bytes can have failed for want of space. */
    boolean isFull(long bytes) throws IOException {
        return !isRoomFor(bytes);
    }

    private boolean isRoomFor(long bytes) throws IOException {
        return store.getUsableSpace() - bytes >= reserveBytes;
    }
}
