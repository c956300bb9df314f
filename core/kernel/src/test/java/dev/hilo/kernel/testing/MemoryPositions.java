package dev.hilo.kernel.testing;

import dev.hilo.kernel.log.Positions;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/** Positions in memory. Thread-safe. */
final class MemoryPositions implements Positions {

    private final Map<Place, Long> positions = new ConcurrentHashMap<>();

    static MemoryPositions copyOf(MemoryPositions other) {
        var copy = new MemoryPositions();
        copy.positions.putAll(other.positions);
        return copy;
    }

    @Override
    public OptionalLong of(Place place) {
        var position = positions.get(place);
        return position == null ? OptionalLong.empty() : OptionalLong.of(position);
    }

    @Override
    public void keep(Place place, long position) {
        positions.put(place, position);
    }

    @Override
    public void forget(String group) {
        positions.keySet().removeIf(place -> place.group().equals(group));
    }

    @Override
    public Map<Place, Long> all() {
        return Map.copyOf(positions);
    }
}
