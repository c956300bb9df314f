package dev.hilo.access;

import dev.hilo.kernel.Key;
import dev.hilo.kernel.Problems;
import java.util.Optional;

/** Reads keys that somebody typed. */
public final class KeyRule {

    private static final int LONGEST_SHOWN = 80;

    private KeyRule() {}

    /** The key; none when the text is not one, which joins the problems. */
    public static Optional<Key> read(String text, String field, Problems problems) {
        var key = Key.parse(text);
        var shown = text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
        problems.when(key.isEmpty(), field, "key.invalid", shown);
        return key;
    }
}
