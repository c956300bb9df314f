package dev.hilo.jdbc;

import org.jspecify.annotations.Nullable;

/** The database did not do what it was told: a fault of ours or of the machine, never a user's. */
public final class StoreFailure extends RuntimeException {
    StoreFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
