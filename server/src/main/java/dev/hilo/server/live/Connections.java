package dev.hilo.server.live;

import dev.hilo.kernel.TenantId;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The connections there are, by tenant. Thread-safe. */
public final class Connections implements AutoCloseable {

    /** Changes come in bunches: an import, a role and its users. One look afterwards is enough. */
    private static final Duration BUNCH = Duration.ofMillis(200);

    private final Map<TenantId, Set<Connection>> open = new ConcurrentHashMap<>();
    private final Set<TenantId> changed = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService reviews =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("live-reviews").factory());

    void add(TenantId tenant, Connection connection) {
        open.compute(
                tenant,
                (_, present) -> {
                    Set<Connection> joined =
                            present == null ? ConcurrentHashMap.newKeySet() : present;
                    joined.add(connection);
                    return joined;
                });
    }

    void remove(TenantId tenant, Connection connection) {
        open.computeIfPresent(
                tenant,
                (_, present) -> {
                    present.remove(connection);
                    return present.isEmpty() ? null : present;
                });
    }

    /** Something changed that may change what the tenant's clients may see. */
    public void review(TenantId tenant) {
        if (open.containsKey(tenant) && !reviews.isShutdown() && changed.add(tenant)) {
            var _ =
                    reviews.schedule(
                            () -> {
                                changed.remove(tenant);
                                open.getOrDefault(tenant, Set.of()).forEach(Connection::review);
                            },
                            BUNCH.toMillis(),
                            TimeUnit.MILLISECONDS);
        }
    }

    /** Ends them all, and tells them that they may come back. More than once does no harm. */
    @Override
    public void close() {
        reviews.shutdownNow();
        open.values().forEach(each -> each.forEach(one -> one.end(Closing.GOING_AWAY)));
    }
}
