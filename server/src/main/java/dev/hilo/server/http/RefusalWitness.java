package dev.hilo.server.http;

import dev.hilo.kernel.Caller;
import dev.hilo.kernel.Refusal;

/** Somebody who writes down what a known caller was not allowed. Must be thread-safe; may block. */
@FunctionalInterface
public interface RefusalWitness {
    void saw(Caller caller, Refusal refusal);
}
