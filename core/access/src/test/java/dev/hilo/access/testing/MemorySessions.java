package dev.hilo.access.testing;

import dev.hilo.access.Session;
import dev.hilo.access.SessionId;
import dev.hilo.access.SessionStore;
import dev.hilo.access.UserId;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.testing.MemoryTransactions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sessions in memory. Safe inside {@link MemoryTransactions}. */
public final class MemorySessions implements SessionStore {

    private final MemoryRows<SessionId, Session> rows;

    public MemorySessions(MemoryTransactions transactions) {
        this.rows = new MemoryRows<>(transactions);
    }

    @Override
    public Optional<Session> find(SessionId id) {
        return Optional.ofNullable(rows.map().get(id));
    }

    @Override
    public List<Session> ofUser(TenantId tenant, UserId user) {
        return rows.stream()
                .filter(it -> it.tenant().equals(tenant) && it.user().equals(user))
                .sorted(Comparator.comparing(Session::startedAt).reversed())
                .toList();
    }

    @Override
    public void insert(Session session) {
        rows.map().put(session.id(), session);
    }

    @Override
    public void update(Session session) {
        rows.map().replace(session.id(), session);
    }

    @Override
    public void delete(SessionId id) {
        rows.map().remove(id);
    }

    @Override
    public void deleteAll() {
        rows.map().clear();
    }

    @Override
    public void deleteLapsed(Instant usedBefore, Instant startedBefore) {
        rows.remove(it ->
                it.lastUsedAt().isBefore(usedBefore) || it.startedAt().isBefore(startedBefore));
    }

    @Override
    public Map<String, Long> erase(TenantId tenant) {
        return Map.of("sessions", rows.remove(it -> it.tenant().equals(tenant)));
    }
}
