package dev.hilo.access.policy;

import java.util.Optional;
import java.util.regex.Pattern;

/** One action ({@code plant.read}), all of a room ({@code plant.*}), or all there are. */
public record ActionPattern(String text) {

    private static final Pattern SHAPE =
            Pattern.compile("\\*|[a-z][a-z-]{0,30}\\.(\\*|[a-z][a-z-]{0,30})");

    public ActionPattern {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("not an action pattern");
        }
    }

    /** The pattern, or nothing when the text is not one. */
    public static Optional<ActionPattern> parse(String text) {
        return SHAPE.matcher(text).matches()
                ? Optional.of(new ActionPattern(text))
                : Optional.empty();
    }

    /** True when every action that the other describes is described by this one too. */
    public boolean covers(ActionPattern other) {
        if (text.equals("*") || text.equals(other.text)) {
            return true;
        }
        return text.endsWith(".*") && other.text.startsWith(text.substring(0, text.length() - 1));
    }

    @Override
    public String toString() {
        return text;
    }
}
