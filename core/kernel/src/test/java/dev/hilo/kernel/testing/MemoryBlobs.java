package dev.hilo.kernel.testing;

import dev.hilo.kernel.Blobs;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Blobs in memory. Thread-safe. */
public final class MemoryBlobs implements Blobs {

    private final ConcurrentNavigableMap<String, byte[]> held = new ConcurrentSkipListMap<>();

    @Override
    public void put(String name, Content content) throws IOException {
        Blobs.keys(name);
        var bytes = new ByteArrayOutputStream();
        content.writeTo(bytes);
        held.put(name, bytes.toByteArray());
    }

    @Override
    public Optional<InputStream> open(String name) {
        return Optional.ofNullable(held.get(name)).map(ByteArrayInputStream::new);
    }

    @Override
    public List<String> names(String prefix) {
        return held.keySet().stream().filter(name -> name.startsWith(prefix)).toList();
    }

    @Override
    public long deleteAll(String prefix) {
        var names = names(prefix);
        names.forEach(held::remove);
        return names.size();
    }
}
