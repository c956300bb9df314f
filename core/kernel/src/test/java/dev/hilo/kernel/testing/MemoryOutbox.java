package dev.hilo.kernel.testing;

import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.announce.Announcement;
import dev.hilo.kernel.announce.Outbox;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The outbox in memory. Safe inside {@link MemoryTransactions}. */
public final class MemoryOutbox implements Outbox {

    private final List<Announcement> held = new ArrayList<>();
    private final Map<String, Long> positions = new HashMap<>();
    private long last;

    public MemoryOutbox(MemoryTransactions transactions) {
        transactions.join(() -> {
            var heldBefore = List.copyOf(held);
            var positionsBefore = Map.copyOf(positions);
            long lastBefore = last;
            return () -> {
                held.clear();
                held.addAll(heldBefore);
                positions.clear();
                positions.putAll(positionsBefore);
                last = lastBefore;
            };
        });
    }

    @Override
    public void append(Announcement a) {
        held.add(
                new Announcement(
                        ++last,
                        a.id(),
                        a.tenant(),
                        a.at(),
                        a.actor(),
                        a.requestId(),
                        a.address(),
                        a.name(),
                        a.subject(),
                        a.details()));
    }

    @Override
    public List<Announcement> after(long sequence, int limit) {
        return held.stream().filter(a -> a.sequence() > sequence).limit(limit).toList();
    }

    @Override
    public long position(String subscriber) {
        return positions.getOrDefault(subscriber, 0L);
    }

    @Override
    public void moveTo(String subscriber, long sequence) {
        positions.put(subscriber, sequence);
    }

    @Override
    public void trim(long sequence) {
        held.removeIf(a -> a.sequence() <= sequence);
    }

    @Override
    public Map<String, Long> erase(TenantId tenant) {
        long before = held.size();
        held.removeIf(a -> a.tenant().equals(tenant));
        return Map.of("announcements", before - held.size());
    }
}
