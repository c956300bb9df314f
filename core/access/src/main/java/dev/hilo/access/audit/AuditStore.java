package dev.hilo.access.audit;

import dev.hilo.kernel.Page;
import dev.hilo.kernel.PageRequest;
import dev.hilo.kernel.TenantData;
import dev.hilo.kernel.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where the chains are kept: rows are added at the end and, by retention, removed at the beginning;
 * none is ever changed. Implementations must be thread-safe and join {@link
 * dev.hilo.kernel.Transactions}.
 */
public interface AuditStore extends TenantData {

    /** The tenant's chain; an empty one when nothing was ever written. */
    AuditChain chain(TenantId tenant);

    void append(AuditRow row, AuditChain ending);

    /** Newest first; the cursor is the seq. */
    Page<AuditRow> list(TenantId tenant, AuditFilter filter, PageRequest page);

    /** Oldest first, beyond the seq. */
    List<AuditRow> after(TenantId tenant, long seq, int limit);

    /** The newest row older than the time. */
    Optional<AuditRow> lastBefore(TenantId tenant, Instant time);

    /** Removes the rows below the new beginning. */
    void shorten(AuditChain beginning);
}
