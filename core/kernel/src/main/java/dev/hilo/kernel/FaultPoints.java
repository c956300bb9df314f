package dev.hilo.kernel;

/**
 * Named moments at which a crash test stops the process. In a normal run nothing listens.
 * Implementations must be thread-safe.
 */
@FunctionalInterface
public interface FaultPoints {

    FaultPoints NONE = _ -> {};

    void reach(String point);
}
