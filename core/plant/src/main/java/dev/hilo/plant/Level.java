package dev.hilo.plant;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The four levels of the tree (ISA-95: site, area, unit, measured point). */
public enum Level {
    SITE(1),
    AREA(2),
    MACHINE(3),
    SENSOR(4);

    private final int depth;

    Level(int depth) {
        this.depth = depth;
    }

    /** The level of a path with so many keys, if there is one. */
    static Optional<Level> ofDepth(int depth) {
        return Arrays.stream(values()).filter(level -> level.depth == depth).findFirst();
    }

    public static Optional<Level> of(String word) {
        return Arrays.stream(values())
                .filter(level -> level.word().equalsIgnoreCase(word))
                .findFirst();
    }

    /** How many keys lead to an item of this level. */
    public int depth() {
        return depth;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where an item of this level stands: nothing stands above a site. */
    public Optional<Level> above() {
        return ofDepth(depth - 1);
    }

    public Optional<Level> below() {
        return ofDepth(depth + 1);
    }
}
