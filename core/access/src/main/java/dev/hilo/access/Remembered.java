package dev.hilo.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A small memory of what was read lately. Forgetting wins over every read that began before it, so
 * a change that is followed by {@link #forget} is seen by the next question. Entries also age, for
 * changes made by another process. Bounded, thread-safe.
 */
final class Remembered<K, V> {

    private static final int MOST = 10_000;
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final InstantSource clock;
    private final Map<K, Entry<V>> entries = new HashMap<>();
    private long forgotten;

    private record Entry<V>(V value, Instant at) {}

    Remembered(InstantSource clock) {
        this.clock = clock;
    }

    /** The value as remembered, or else as read; an absent one is not remembered. */
    Optional<V> find(K key, Supplier<Optional<V>> read) {
        var now = clock.instant();
        long before;
        synchronized (this) {
            var entry = entries.get(key);
            if (entry != null && now.isBefore(entry.at.plus(LONGEST))) {
                return Optional.of(entry.value);
            }
            before = forgotten;
        }
        var value = read.get();
        synchronized (this) {
            if (forgotten == before) {
                if (entries.size() >= MOST) {
                    entries.clear();
                }
                value.ifPresent(it -> entries.put(key, new Entry<>(it, now)));
            }
        }
        return value;
    }

    synchronized void forget() {
        forgotten++;
        entries.clear();
    }
}
