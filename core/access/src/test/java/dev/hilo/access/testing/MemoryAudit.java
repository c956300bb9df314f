package dev.hilo.access.testing;

import dev.hilo.access.audit.AuditChain;
import dev.hilo.access.audit.AuditFilter;
import dev.hilo.access.audit.AuditRow;
import dev.hilo.access.audit.AuditStore;
import dev.hilo.kernel.Cursor;
import dev.hilo.kernel.Page;
import dev.hilo.kernel.PageRequest;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.testing.MemoryTransactions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Audit chains in memory, which a test may also tamper with. */
public final class MemoryAudit implements AuditStore {

    private final List<AuditRow> rows = new ArrayList<>();
    private final Map<TenantId, AuditChain> chains = new HashMap<>();

    public MemoryAudit(MemoryTransactions transactions) {
        transactions.join(() -> {
            var rowsBefore = List.copyOf(rows);
            var chainsBefore = Map.copyOf(chains);
            return () -> {
                rows.clear();
                rows.addAll(rowsBefore);
                chains.clear();
                chains.putAll(chainsBefore);
            };
        });
    }

    @Override
    public AuditChain chain(TenantId tenant) {
        return chains.getOrDefault(tenant, AuditChain.empty(tenant));
    }

    @Override
    public void append(AuditRow row, AuditChain ending) {
        rows.add(row);
        chains.put(ending.tenant(), ending);
    }

    @Override
    public Page<AuditRow> list(TenantId tenant, AuditFilter filter, PageRequest page) {
        long before = page.after(1).map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
        var found =
                of(tenant)
                        .filter(row -> row.seq() < before && filter.admits(row))
                        .sorted(Comparator.comparingLong(AuditRow::seq).reversed())
                        .limit(page.limit() + 1L)
                        .toList();
        return Page.cut(found, page.limit(), row -> Cursor.of(row.seq()));
    }

    @Override
    public List<AuditRow> after(TenantId tenant, long seq, int limit) {
        return of(tenant).filter(row -> row.seq() > seq).limit(limit).toList();
    }

    @Override
    public Optional<AuditRow> lastBefore(TenantId tenant, Instant time) {
        return of(tenant)
                .filter(row -> row.entry().at().isBefore(time))
                .max(Comparator.comparingLong(AuditRow::seq));
    }

    @Override
    public void shorten(AuditChain beginning) {
        rows.removeIf(row ->
                row.entry().tenant().equals(beginning.tenant()) && row.seq() < beginning.first());
        chains.put(beginning.tenant(), beginning);
    }

    @Override
    public Map<String, Long> erase(TenantId tenant) {
        long before = rows.size();
        rows.removeIf(row -> row.entry().tenant().equals(tenant));
        chains.remove(tenant);
        return Map.of("auditRows", before - rows.size());
    }

    /** Everything a tenant's trail says, oldest first. */
    public List<AuditRow> rows(TenantId tenant) {
        return of(tenant).toList();
    }

    /** What somebody with access to the disk might do. */
    public void tamper(UnaryOperator<List<AuditRow>> how) {
        var changed = how.apply(List.copyOf(rows));
        rows.clear();
        rows.addAll(changed);
    }

    private Stream<AuditRow> of(TenantId tenant) {
        return List.copyOf(rows).stream().filter(row -> row.entry().tenant().equals(tenant));
    }
}
