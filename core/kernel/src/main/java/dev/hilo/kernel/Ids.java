package dev.hilo.kernel;

import java.util.UUID;

/** Where new identifiers come from. Safe for use by many threads. */
@FunctionalInterface
public interface Ids {
    UUID next();
}
