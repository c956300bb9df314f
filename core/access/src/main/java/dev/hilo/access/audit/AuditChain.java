package dev.hilo.access.audit;

import dev.hilo.kernel.TenantId;

/**
 * Where a tenant's chain begins and ends.
 *
 * @param first the seq of its oldest row; rises when retention removes rows
 * @param anchor the hash that the oldest row must carry as its previous
 * @param last the seq of its newest row; one less than first when there is none
 * @param head the hash of its newest row
 */
public record AuditChain(TenantId tenant, long first, String anchor, long last, String head) {

    private static final String GENESIS = "0".repeat(64);

    public static AuditChain empty(TenantId tenant) {
        return new AuditChain(tenant, 1, GENESIS, 0, GENESIS);
    }

    AuditChain endingWith(AuditRow row) {
        return new AuditChain(tenant, first, anchor, row.seq(), row.hash());
    }

    /** The chain without the given row and what is older. */
    AuditChain after(AuditRow row) {
        return new AuditChain(tenant, row.seq() + 1, row.hash(), last, head);
    }

    public long rows() {
        return last - first + 1;
    }
}
