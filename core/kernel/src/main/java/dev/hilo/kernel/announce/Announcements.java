package dev.hilo.kernel.announce;

import dev.hilo.kernel.Caller;

/**
 * Where rooms state facts. The fact becomes durable with the transaction under way and is delivered
 * after it; when the transaction is undone, it was never said.
 */
@FunctionalInterface
public interface Announcements {
    void announce(Caller caller, Fact fact);
}
