package dev.hilo.chunks;

import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps so many files open, those that were asked last. Thread-safe. */
final class OpenFiles {

    private static final int MOST = 128;

    private final Map<SqliteFile, Boolean> used = new LinkedHashMap<>(MOST, 0.75f, true);

    /** Closes the file that nobody has asked for longest; one that is being asked is left. */
    synchronized void used(SqliteFile file) {
        used.put(file, true);
        if (used.size() > MOST) {
            var eldest = used.keySet().iterator().next();
            if (eldest.rest()) {
                used.remove(eldest);
            }
        }
    }
}
