package dev.hilo.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Field by field what an edit changed; an absent value is left out. Used by one thread. */
public final class Changes {

    private final List<Map<String, Object>> found = new ArrayList<>();

    public Changes compare(String field, Object before, Object after) {
        if (!before.equals(after)) {
            var change = new TreeMap<String, Object>(Map.of("field", field));
            put(change, "before", before);
            put(change, "after", after);
            found.add(change);
        }
        return this;
    }

    public List<Map<String, Object>> list() {
        return List.copyOf(found);
    }

    private static void put(Map<String, Object> change, String name, Object value) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(present -> change.put(name, present));
        } else {
            change.put(name, value);
        }
    }
}
