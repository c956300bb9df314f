package dev.hilo.access.policy;

import dev.hilo.kernel.Key;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One thing or many of a type: {@code tenant}, {@code plant:south-field/C-201}, {@code
 * event:operations/*} (exactly one step), {@code plant:south-field/**} (the place and all below
 * it). Steps are compared without regard to case, as keys are.
 */
public record ResourcePattern(ResourceType type, List<String> path) {

    private static final String ANY_STEP = "*";
    private static final String ALL_BELOW = "**";
    private static final int DEEPEST = 16;

    public ResourcePattern {
        path = List.copyOf(path);
        if (!wellFormed(type, path)) {
            throw new IllegalArgumentException("not a resource pattern");
        }
    }

    /** The pattern, or nothing when the text is not one. */
    public static Optional<ResourcePattern> parse(String text) {
        int colon = text.indexOf(':');
        var path =
                colon < 0 ? List.<String>of() : List.of(text.substring(colon + 1).split("/", -1));
        return ResourceType.named(colon < 0 ? text : text.substring(0, colon))
                .filter(type -> wellFormed(type, path))
                .map(type -> new ResourcePattern(type, path));
    }

    /** A pattern that stands in our own code. */
    public static ResourcePattern of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException(text));
    }

    /** True when everything that the other describes is described by this one too. */
    public boolean covers(ResourcePattern other) {
        if (type != other.type) {
            return false;
        }
        for (int step = 0; step < path.size(); step++) {
            if (path.get(step).equals(ALL_BELOW)) {
                return true;
            }
            if (step >= other.path.size() || !covers(path.get(step), other.path.get(step))) {
                return false;
            }
        }
        return path.size() == other.path.size();
    }

    /** True when this describes something that lies below the other, as far as names tell. */
    public boolean liesBelow(ResourcePattern other) {
        if (type != other.type || path.size() <= other.path.size()) {
            return false;
        }
        for (int step = 0; step < other.path.size(); step++) {
            if (path.get(step).equals(ALL_BELOW)) {
                return true;
            }
            if (!covers(path.get(step), other.path.get(step))) {
                return false;
            }
        }
        return true;
    }

    private static boolean covers(String mine, String theirs) {
        if (mine.equals(ANY_STEP)) {
            return !theirs.equals(ALL_BELOW);
        }
        return mine.equalsIgnoreCase(theirs);
    }

    private static boolean wellFormed(ResourceType type, List<String> path) {
        if (type.hasPath() == path.isEmpty() || path.size() > DEEPEST) {
            return false;
        }
        for (int step = 0; step < path.size(); step++) {
            var text = path.get(step);
            boolean last = step == path.size() - 1;
            boolean wildcard = text.equals(ANY_STEP) || (last && text.equals(ALL_BELOW));
            if (!wildcard && Key.parse(text).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return type.hasPath()
                ? path.stream().collect(Collectors.joining("/", type + ":", ""))
                : type.toString();
    }
}
