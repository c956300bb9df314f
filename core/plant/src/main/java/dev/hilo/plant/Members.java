package dev.hilo.plant;

import dev.hilo.kernel.Problems;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote about an item, not yet believed: plain values (text, numbers, booleans, lists
 * and maps of these) under the names of the API. In a patch null means "take it away". Immutable as
 * long as its maker leaves the values alone.
 */
public record Members(Map<String, @Nullable Object> values) {

    static final Members NONE = new Members(Map.of());

    public Members {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public static Members of(Map<String, ? extends Object> values) {
        return new Members(new LinkedHashMap<String, @Nullable Object>(values));
    }

    /** Members of which some may be null: to be taken away. */
    public static Members patch(Map<String, @Nullable Object> values) {
        return new Members(values);
    }

    public Members without(String name) {
        var others = new LinkedHashMap<String, @Nullable Object>(values);
        others.remove(name);
        return new Members(others);
    }

    /** These members after the patch (JSON merge patch, RFC 7396). */
    Members merged(Members patch) {
        return new Members(merge(values, patch.values));
    }

    private static Map<String, @Nullable Object> merge(Map<?, ?> target, Map<?, ?> patch) {
        var merged = new LinkedHashMap<String, @Nullable Object>();
        target.forEach((name, value) -> merged.put(String.valueOf(name), value));
        patch.forEach((name, value) -> {
            var field = String.valueOf(name);
            if (value == null) {
                merged.remove(field);
            } else if (value instanceof Map<?, ?> below) {
                var before = merged.get(field);
                merged.put(field, merge(before instanceof Map<?, ?> map ? map : Map.of(), below));
            } else {
                merged.put(field, value);
            }
        });
        return merged;
    }

    MembersReader reader(Problems problems) {
        return new MembersReader("", values, problems);
    }
}
