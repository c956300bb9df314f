package dev.hilo.kernel;

import java.util.Optional;

/**
 * How many rows, after which one. The cursor is still the client's text; the list that wrote it
 * reads it.
 */
public record PageRequest(int limit, Optional<String> cursor) {

    public static final int MOST = 1000;
    public static final int USUAL = 100;

    public PageRequest {
        if (limit < 1 || limit > MOST) {
            throw Refusal.invalid("limit", "number.range", 1, MOST);
        }
    }

    public static PageRequest first(int limit) {
        return new PageRequest(limit, Optional.empty());
    }

    /** The cursor as keys, for a list ordered by that many of them. */
    public Optional<Cursor> after(int keys) {
        return cursor.map(text -> Cursor.decode(text, keys));
    }
}
