package dev.hilo.plant;

import dev.hilo.kernel.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The keys from a site down to an item: {@code south-field/compression/C-201}. Equal without regard
 * to case, like the keys.
 */
public record PlantPath(List<Key> keys) {

    private static final int DEEPEST = Level.SENSOR.depth();

    public PlantPath {
        if (keys.isEmpty() || keys.size() > DEEPEST) {
            throw new IllegalArgumentException("not a place in the plant");
        }
        keys = List.copyOf(keys);
    }

    public static PlantPath site(Key key) {
        return new PlantPath(List.of(key));
    }

    /** The path, or nothing when the text is not one. */
    public static Optional<PlantPath> parse(String text) {
        var parts = text.split("/", DEEPEST + 1);
        if (parts.length > DEEPEST) {
            return Optional.empty();
        }
        var keys = new ArrayList<Key>(parts.length);
        for (String part : parts) {
            var key = Key.parse(part);
            if (key.isEmpty()) {
                return Optional.empty();
            }
            keys.add(key.get());
        }
        return Optional.of(new PlantPath(keys));
    }

    static PlantPath of(Optional<PlantPath> parent, Key key) {
        return parent.map(above -> above.child(key)).orElseGet(() -> site(key));
    }

    public Level level() {
        return Level.ofDepth(keys.size()).orElseThrow();
    }

    public Key key() {
        return keys.getLast();
    }

    public Optional<PlantPath> parent() {
        return keys.size() == 1
                ? Optional.empty()
                : Optional.of(new PlantPath(keys.subList(0, keys.size() - 1)));
    }

    public PlantPath child(Key key) {
        var longer = new ArrayList<>(keys);
        longer.add(key);
        return new PlantPath(longer);
    }

    /** Whether this is the other place or lies somewhere below it. */
    public boolean isWithin(PlantPath other) {
        return keys.size() >= other.keys.size()
                && keys.subList(0, other.keys.size()).equals(other.keys);
    }

    /** The same place after the item at {@code from} has moved to {@code to}. */
    PlantPath rebased(PlantPath from, PlantPath to) {
        var moved = new ArrayList<>(to.keys);
        moved.addAll(keys.subList(from.keys.size(), keys.size()));
        return new PlantPath(moved);
    }

    /** How permissions name this place. */
    public String resource() {
        return "plant:" + this;
    }

    /** The form that two equal paths share, and that lists are ordered by. */
    public String folded() {
        return toString().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return keys.stream().map(Key::text).collect(Collectors.joining("/"));
    }
}
