package dev.hilo.kernel.testing;

import dev.hilo.kernel.Caller;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.announce.Announcements;
import dev.hilo.kernel.announce.Fact;
import java.util.ArrayList;
import java.util.List;

/** Remembers what was announced and not undone. Used by one thread. */
public final class RecordedAnnouncements implements Announcements {

    private record Heard(TenantId tenant, Fact fact) {}

    private final List<Heard> heard = new ArrayList<>();

    public RecordedAnnouncements(MemoryTransactions transactions) {
        transactions.join(() -> {
            int size = heard.size();
            return () -> heard.subList(size, heard.size()).clear();
        });
    }

    @Override
    public void announce(Caller caller, Fact fact) {
        heard.add(new Heard(caller.tenant(), fact));
    }

    public List<Fact> facts() {
        return heard.stream().map(Heard::fact).toList();
    }

    public List<String> names() {
        return facts().stream().map(Fact::name).toList();
    }

    /** What was announced on behalf of one tenant. */
    public List<Fact> of(TenantId tenant) {
        return heard.stream().filter(it -> it.tenant().equals(tenant)).map(Heard::fact).toList();
    }
}
