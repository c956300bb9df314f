package dev.hilo.telemetry.testing;

import dev.hilo.kernel.testing.MemoryTransactions;
import java.util.HashMap;
import java.util.Map;

/** Makes a map part of transactions. */
final class Undo {

    private Undo() {}

    static <K, V> void join(MemoryTransactions transactions, Map<K, V> held) {
        transactions.join(() -> {
            var before = new HashMap<>(held);
            return () -> {
                held.clear();
                held.putAll(before);
            };
        });
    }
}
