package dev.hilo.telemetry.testing;

import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.testing.MemoryTransactions;
import dev.hilo.telemetry.ledger.SequenceState;
import dev.hilo.telemetry.ledger.SequenceStore;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Sequences in memory. Safe inside {@link MemoryTransactions}. */
public final class MemorySequenceStore implements SequenceStore {

    private record Placed(String partition, TenantId tenant, String source) {}

    private final Map<String, Long> through = new HashMap<>();
    private final Map<Placed, SequenceState> held = new HashMap<>();

    public MemorySequenceStore(MemoryTransactions transactions) {
        Undo.join(transactions, through);
        Undo.join(transactions, held);
    }

    @Override
    public long judgedThrough(String partition) {
        return through.getOrDefault(partition, 0L);
    }

    @Override
    public List<SequenceState> all(String partition) {
        return where(placed -> placed.partition().equals(partition));
    }

    @Override
    public List<SequenceState> of(String partition, TenantId tenant, Collection<String> sources) {
        return where(placed ->
                placed.partition().equals(partition)
                        && placed.tenant().equals(tenant)
                        && sources.contains(placed.source()));
    }

    @Override
    public void save(String partition, long judgedThrough, Collection<SequenceState> states) {
        through.put(partition, judgedThrough);
        for (var state : states) {
            held.put(new Placed(partition, state.tenant(), state.source()), state);
        }
    }

    @Override
    public Map<String, Long> erase(TenantId tenant) {
        held.keySet().removeIf(placed -> placed.tenant().equals(tenant));
        return Map.of();
    }

    private List<SequenceState> where(Predicate<Placed> wanted) {
        return held.entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
