package dev.hilo.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A name that people choose, read aloud and type: {@code P-101}, {@code south-field}. Safe in a
 * path, a topic and a file name. Written as its owner wrote it, compared without regard to case.
 */
public record Key(String text) {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    public Key {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("not a key");
        }
    }

    /** The key, or nothing when the text is not one. */
    public static Optional<Key> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new Key(text)) : Optional.empty();
    }

    /** The form that two equal keys share. */
    public String folded() {
        return text.toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Key key && folded().equals(key.folded());
    }

    @Override
    public int hashCode() {
        return folded().hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
