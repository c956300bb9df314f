package dev.hilo.kernel.testing;

import dev.hilo.kernel.Caller;
import dev.hilo.kernel.announce.Announcements;
import dev.hilo.kernel.announce.Fact;
import java.util.ArrayList;
import java.util.List;

/** Remembers what was announced and not undone. Used by one thread. */
public final class RecordedAnnouncements implements Announcements {

    private final List<Fact> facts = new ArrayList<>();

    public RecordedAnnouncements(MemoryTransactions transactions) {
        transactions.join(() -> {
            int size = facts.size();
            return () -> facts.subList(size, facts.size()).clear();
        });
    }

    @Override
    public void announce(Caller caller, Fact fact) {
        facts.add(fact);
    }

    public List<Fact> facts() {
        return List.copyOf(facts);
    }

    public List<String> names() {
        return facts.stream().map(Fact::name).toList();
    }
}
