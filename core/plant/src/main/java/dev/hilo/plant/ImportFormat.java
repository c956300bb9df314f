package dev.hilo.plant;

import java.util.List;

/** A kind of file that plants come in. Implementations must be thread-safe. */
public interface ImportFormat {

    /** As requests name it: {@code csv}, {@code json}. Stored with jobs. */
    String name();

    /**
     * The rows of the file. What cannot be read as rows is reported with its line, the rest is
     * returned.
     */
    List<ImportRow> read(byte[] file, LineProblems problems);
}
