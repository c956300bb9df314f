package dev.hilo.telemetry.intake;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What names stand for, found by their bytes. Looked up by any thread without a lock and without
 * making anything; changed under its own lock. A name's meaning may be replaced, never removed.
 */
final class Names<T> {

    private static final int LEAST = 16;

    private record Entry<T>(FoldedName name, T meaning) {}

    private volatile AtomicReferenceArray<@Nullable Entry<T>> table =
            new AtomicReferenceArray<>(LEAST);
    private int size;

    @Nullable T find(byte[] bytes, int from, int to) {
        var entries = table;
        int mask = entries.length() - 1;
        for (int at = FoldedName.hash(bytes, from, to) & mask; ; at = (at + 1) & mask) {
            var entry = entries.getAcquire(at);
            if (entry == null) {
                return null;
            }
            if (entry.name.isIn(bytes, from, to)) {
                return entry.meaning;
            }
        }
    }

    synchronized void put(String name, T meaning) {
        if (2 * (size + 1) > table.length()) {
            grow();
        }
        if (put(table, new Entry<>(new FoldedName(name), meaning))) {
            size++;
        }
    }

    synchronized int size() {
        return size;
    }

    private void grow() {
        var larger = new AtomicReferenceArray<@Nullable Entry<T>>(2 * table.length());
        for (int i = 0; i < table.length(); i++) {
            var entry = table.get(i);
            if (entry != null) {
                put(larger, entry);
            }
        }
        table = larger;
    }

    private static <T> boolean put(
            AtomicReferenceArray<@Nullable Entry<T>> entries, Entry<T> entry) {
        int mask = entries.length() - 1;
        for (int at = entry.name.hashCode() & mask; ; at = (at + 1) & mask) {
            var there = entries.get(at);
            if (there == null || there.name.equals(entry.name)) {
                entries.setRelease(at, entry);
                return there == null;
            }
        }
    }
}
