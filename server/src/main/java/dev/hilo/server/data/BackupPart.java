package dev.hilo.server.data;

import java.nio.file.Path;

/**
 * One store's share of a backup. Later stores (log, chunks, blobs) join by adding a part; all parts
 * of a backup show one moment.
 *
 * @param name the file's name in the data folder and in the backup
 */
public record BackupPart(String name, Copier copier) {

    /** Writes one moment of a store to a new file, while others go on using it. */
    @FunctionalInterface
    public interface Copier {
        void copy(Path from, Path to);
    }
}
