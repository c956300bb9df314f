package dev.hilo.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/**
 * Large things kept under names: cold archives, audio, assets. A name is a path of keys, {@code
 * cold/usual/2026-03-01.parquet}. Each blob is seen whole or not at all. Thread-safe.
 */
public interface Blobs {

    /** What a blob is made of, written once from front to back. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Keeps a blob, in the place of one of that name; it is durable when this returns. */
    void put(String name, Content content) throws IOException;

    Optional<InputStream> open(String name) throws IOException;

    /** The names that begin so, in order. */
    List<String> names(String prefix) throws IOException;

    /** Deletes what is there under the names that begin so; says how many there were. */
    long deleteAll(String prefix) throws IOException;

    /** A name as its keys. */
    static List<Key> keys(String name) {
        return List.of(name.split("/", -1)).stream().map(Key::new).toList();
    }
}
