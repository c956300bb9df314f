package dev.hilo.jdbc.plant;

import dev.hilo.jdbc.Row;
import dev.hilo.plant.SettingsVersion;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Versions that were read before: a version's row is appended once and never changes, and reading
 * its JSON anew was the largest part of a page of the tree. Which versions there are is asked every
 * time. Bounded, thread-safe.
 */
final class ReadVersions {

    private static final int MOST = 20_000;

    private record Name(UUID item, long validFrom, int number) {}

    private final Map<Name, SettingsVersion> read =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Name, SettingsVersion> eldest) {
                    return size() > MOST;
                }
            };

    SettingsVersion version(Row row) {
        var name = new Name(row.uuid("item"), row.number("valid_from"), row.integer("number"));
        synchronized (read) {
            var known = read.get(name);
            if (known != null) {
                return known;
            }
        }
        var version = ItemRows.version(row);
        synchronized (read) {
            read.put(name, version);
        }
        return version;
    }
}
