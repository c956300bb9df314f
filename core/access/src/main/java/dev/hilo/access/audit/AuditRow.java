package dev.hilo.access.audit;

import dev.hilo.kernel.Sha256;

/**
 * An entry in its place.
 *
 * @param seq counts the tenant's rows, from 1 without gaps
 * @param previous the hash of the row before
 * @param hash over all of the above, see {@link #expectedHash}
 */
public record AuditRow(AuditEntry entry, long seq, String previous, String hash) {

    /** The row that follows the present end of the chain. */
    static AuditRow next(AuditEntry entry, AuditChain chain) {
        long seq = chain.last() + 1;
        return new AuditRow(entry, seq, chain.head(), hash(entry, seq, chain.head()));
    }

    /** What the hash must be if nobody has touched the row. */
    String expectedHash() {
        return hash(entry, seq, previous);
    }

    private static String hash(AuditEntry entry, long seq, String previous) {
        var bytes =
                new CanonicalBytes()
                        .add(previous)
                        .add(entry.tenant().toString())
                        .add(seq)
                        .add(entry.at().toString())
                        .add(entry.actor().kind().name())
                        .add(entry.actor().id())
                        .add(entry.actor().name())
                        .add(entry.action())
                        .add(entry.subject())
                        .add(entry.subjectName())
                        .add(entry.outcome().name())
                        .add(entry.details())
                        .add(entry.address())
                        .add(entry.requestId())
                        .toBytes();
        return Sha256.hex(bytes);
    }
}
