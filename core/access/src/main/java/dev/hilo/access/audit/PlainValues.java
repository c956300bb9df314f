package dev.hilo.access.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reduces values to those that every store gives back as it got them: text, numbers, booleans,
 * lists and maps of these. Absent values are left out.
 */
final class PlainValues {

    private PlainValues() {}

    static Map<String, Object> of(Map<?, ?> values) {
        var plain = new TreeMap<String, Object>();
        values.forEach((key, value) -> {
            var reduced = reduce(value);
            if (reduced != null) {
                plain.put(String.valueOf(key), reduced);
            }
        });
        return Collections.unmodifiableMap(plain);
    }

    private static @Nullable Object reduce(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Optional<?> optional -> reduce(optional.orElse(null));
            case Double number when !Double.isFinite(number) -> number.toString();
            case Float number when !Float.isFinite(number) -> number.toString();
            case Number number -> number;
            case Boolean flag -> flag;
            case Map<?, ?> map -> of(map);
            case Collection<?> list -> list(list);
            default -> value.toString();
        };
    }

    private static Object list(Collection<?> values) {
        var plain = new ArrayList<Object>(values.size());
        for (Object value : values) {
            var reduced = reduce(value);
            if (reduced != null) {
                plain.add(reduced);
            }
        }
        return Collections.unmodifiableList(plain);
    }
}
