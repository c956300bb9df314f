package dev.hilo.access.audit;

import dev.hilo.access.audit.Verification.Broken;
import dev.hilo.access.audit.Verification.Intact;
import dev.hilo.access.audit.Verification.Reason;
import dev.hilo.kernel.TenantId;
import dev.hilo.kernel.Transactions;
import java.util.List;
import java.util.Optional;

/**
 * Walks a chain from its beginning and says where it breaks, a batch a transaction, so that nobody
 * waits for a long trail. Thread-safe.
 */
public final class AuditVerifier {

    private static final int BATCH = 1000;

    /** The end of a chain as somebody wrote it down at the time. */
    public record NotedHead(long seq, String hash) {}

    private final AuditStore store;
    private final Transactions transactions;

    public AuditVerifier(AuditStore store, Transactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    public Verification verify(TenantId tenant) {
        return verify(tenant, Optional.empty());
    }

    /**
     * @param noted an end of the chain that was kept outside: without it, a chain that was cut and
     *     given a new end looks whole
     */
    public Verification verify(TenantId tenant, Optional<NotedHead> noted) {
        var batch = batch(tenant, 0);
        long seq = batch.chain().first() - 1;
        var previous = batch.chain().anchor();
        while (true) {
            var chain = batch.chain();
            if (chain.first() > seq + 1) {
                // Retention let go of what was next: go on from the new beginning.
                seq = chain.first() - 1;
                previous = chain.anchor();
            }
            for (AuditRow row : batch.rows()) {
                var fault = fault(row, seq + 1, previous, noted);
                if (fault.isPresent()) {
                    return new Broken(chain, seq + 1, fault.get());
                }
                seq = row.seq();
                previous = row.hash();
            }
            if (batch.rows().size() < BATCH) {
                return end(chain, seq, previous, noted);
            }
            batch = batch(tenant, seq);
        }
    }

    /** Rows with the chain as it was at the same moment: rows may come and go between batches. */
    private record Batch(AuditChain chain, List<AuditRow> rows) {}

    private Batch batch(TenantId tenant, long after) {
        return transactions.read(
                () -> new Batch(store.chain(tenant), store.after(tenant, after, BATCH)));
    }

    private static Verification end(
            AuditChain chain, long seq, String previous, Optional<NotedHead> noted) {
        boolean cut =
                seq != chain.last()
                        || !previous.equals(chain.head())
                        || (noted.isPresent() && noted.get().seq() > seq);
        return cut ? new Broken(chain, seq + 1, Reason.CUT_OFF) : new Intact(chain);
    }

    private static Optional<Reason> fault(
            AuditRow row, long seq, String previous, Optional<NotedHead> noted) {
        if (row.seq() != seq) {
            return Optional.of(Reason.MISSING);
        }
        if (!row.previous().equals(previous)) {
            return Optional.of(Reason.UNLINKED);
        }
        if (!row.hash().equals(row.expectedHash())) {
            return Optional.of(Reason.ALTERED);
        }
        boolean other = noted.isPresent() && noted.get().seq() == seq;
        return other && !noted.get().hash().equals(row.hash())
                ? Optional.of(Reason.UNLINKED)
                : Optional.empty();
    }
}
