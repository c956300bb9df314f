package dev.hilo.access.testing;

import dev.hilo.kernel.Cursor;
import dev.hilo.kernel.Page;
import dev.hilo.kernel.PageRequest;
import dev.hilo.kernel.testing.MemoryTransactions;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Rows by key that go back with the transaction. Safe inside {@link MemoryTransactions}. */
final class MemoryRows<K, V> {

    private final Map<K, V> rows = new LinkedHashMap<>();

    MemoryRows(MemoryTransactions transactions) {
        transactions.join(() -> {
            var before = new LinkedHashMap<>(rows);
            return () -> {
                rows.clear();
                rows.putAll(before);
            };
        });
    }

    Map<K, V> map() {
        return rows;
    }

    Stream<V> stream() {
        return List.copyOf(rows.values()).stream();
    }

    long remove(Predicate<V> which) {
        long before = rows.size();
        rows.values().removeIf(which);
        return before - rows.size();
    }

    /** A page of the rows in the order of their text, from beyond the cursor. */
    static <T> Page<T> page(
            Stream<T> rows, Function<T, String> text, Comparator<String> order, PageRequest page) {
        var after = page.after(1).map(cursor -> cursor.key(0));
        var items =
                rows.filter(row ->
                                after.stream()
                                        .allMatch(it -> order.compare(text.apply(row), it) > 0))
                        .sorted(Comparator.comparing(text, order))
                        .limit(page.limit() + 1L)
                        .toList();
        return Page.cut(items, page.limit(), row -> Cursor.of(text.apply(row)));
    }
}
