package dev.hilo.kernel;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Some rows of a list, and where the next ones begin. No next cursor means that this was the end.
 */
public record Page<T>(List<T> items, Optional<Cursor> next) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Cuts rows that were read one beyond the limit: the extra row only tells that there is more.
     */
    public static <T> Page<T> cut(List<T> rows, int limit, Function<T, Cursor> cursorOf) {
        if (rows.size() <= limit) {
            return new Page<>(rows, Optional.empty());
        }
        var items = rows.subList(0, limit);
        return new Page<>(items, Optional.of(cursorOf.apply(items.getLast())));
    }

    public <R> Page<R> map(Function<T, R> each) {
        return new Page<>(items.stream().map(each).toList(), next);
    }
}
