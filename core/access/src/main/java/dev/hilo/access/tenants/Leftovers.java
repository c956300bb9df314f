package dev.hilo.access.tenants;

/** What an engine still holds of rows that were deleted, in its logs and free pages. */
@FunctionalInterface
public interface Leftovers {

    /** Removes it; may wait for readers. Called outside transactions. */
    void wipe();
}
