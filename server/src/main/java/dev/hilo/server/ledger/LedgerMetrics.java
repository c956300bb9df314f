package dev.hilo.server.ledger;

import dev.hilo.kernel.Tenant;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.TenantStore;
import dev.hilo.kernel.Transactions;
import dev.hilo.telemetry.ledger.Counts;
import dev.hilo.telemetry.ledger.LedgerStore;
import dev.hilo.telemetry.ledger.LedgerWitness;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * The ledger's counts since this process began, by tenant; sources are too many to be labels.
 * Thread-safe.
 */
@Singleton
public class LedgerMetrics implements LedgerWitness {

    private record Counters(
            LongAdder received,
            LongAdder refused,
            LongAdder stored,
            LongAdder duplicates,
            LongAdder corrected,
            LongAdder late) {}

    private final MeterRegistry registry;
    private final TenantStore tenants;
    private final LedgerStore ledger;
    private final Transactions transactions;
    private final Map<TenantId, Counters> counters = new ConcurrentHashMap<>();
    private final Map<TenantId, Long> missing = new ConcurrentHashMap<>();

    LedgerMetrics(
            MeterRegistry registry,
            TenantStore tenants,
            LedgerStore ledger,
            Transactions transactions) {
        this.registry = registry;
        this.tenants = tenants;
        this.ledger = ledger;
        this.transactions = transactions;
    }

    @Override
    public void counted(TenantId tenant, Counts counts) {
        var of = counters.computeIfAbsent(tenant, this::counters);
        of.received().add(counts.received());
        of.refused().add(counts.allRefused());
        of.stored().add(counts.stored());
        of.duplicates().add(counts.duplicates());
        of.corrected().add(counts.corrected());
        of.late().add(counts.late());
    }

    /** Looks up how many messages are missing: what a gauge shows must not ask on every scrape. */
    public void refreshMissing() {
        var now = transactions.read(ledger::missing);
        now.keySet().forEach(tenant -> counters.computeIfAbsent(tenant, this::counters));
        missing.putAll(now);
        missing.keySet().retainAll(now.keySet());
    }

    private Counters counters(TenantId tenant) {
        var name =
                transactions
                        .read(() -> tenants.byId(tenant))
                        .map(Tenant::key)
                        .map(key -> key.text())
                        .orElse("erased");
        Gauge.builder("hilo.ledger.missing", () -> missing.getOrDefault(tenant, 0L))
                .description("Messages that never came, by their numbers")
                .tag("tenant", name)
                .register(registry);
        return new Counters(
                counter("received", "Readings that came", name),
                counter("refused", "Readings that were not taken in", name),
                counter("stored", "Readings that are in the history", name),
                counter("duplicates", "Readings that had come before", name),
                counter("corrected", "Readings that replaced another", name),
                counter("late", "Readings that came after a newer one", name));
    }

    private LongAdder counter(String what, String description, String tenant) {
        var count = new LongAdder();
        FunctionCounter.builder("hilo.ledger." + what, count, LongAdder::doubleValue)
                .description(description)
                .tag("tenant", tenant)
                .register(registry);
        return count;
    }
}
