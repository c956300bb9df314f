package dev.hilo.plant;

import java.util.function.Consumer;

/** A kind of file that plants come in. Implementations must be thread-safe. */
public interface ImportFormat {

    /** As requests name it: {@code csv}, {@code json}. Stored with jobs. */
    String name();

    /**
     * Hands over the rows of the file, one after another and the same ones each time; keeps none.
     * What cannot be read as a row is reported with its line, the rest is handed over.
     */
    void read(byte[] file, LineProblems problems, Consumer<ImportRow> rows);
}
