package dev.hilo.access.audit;

/** What a walk along a chain found. */
public sealed interface Verification {

    /** Every row is as it was written and none is missing. */
    record Intact(AuditChain chain) implements Verification {}

    /** The first place at which the chain does not hold. */
    record Broken(AuditChain chain, long at, Reason reason) implements Verification {}

    enum Reason {
        /** The content does not give the hash that stands beside it. */
        ALTERED,
        /** A row is not there. */
        MISSING,
        /** The row does not follow from the one before: rows were exchanged or written anew. */
        UNLINKED,
        /** The end is not the one that was noted. */
        CUT_OFF
    }
}
