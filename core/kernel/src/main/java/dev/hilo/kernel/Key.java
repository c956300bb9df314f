package dev.hilo.kernel;

import java.util.Locale;
import java.util.Optional;

/**
 * A name that people choose, read aloud and type: {@code P-101}, {@code south-field}. Safe in a
 * path, a topic and a file name. Written as its owner wrote it, compared without regard to case.
 */
public record Key(String text) {

    private static final int LONGEST = 64;

    public Key {
        if (!isKey(text)) {
            throw new IllegalArgumentException("not a key");
        }
    }

    /** The key, or nothing when the text is not one. */
    public static Optional<Key> parse(String text) {
        return isKey(text) ? Optional.of(new Key(text)) : Optional.empty();
    }

    /** By hand, because every path of every request is taken apart here. */
    private static boolean isKey(String text) {
        if (text.isEmpty() || text.length() > LONGEST || !isLetterOrDigit(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isLetterOrDigit(c) && c != '.' && c != '_' && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
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
