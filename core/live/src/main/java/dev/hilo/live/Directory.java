package dev.hilo.live;

import dev.hilo.kernel.Caller;

/** Says what a caller finds in a room, now. Implementations are thread-safe and may block. */
@FunctionalInterface
public interface Directory {

    /**
     * Only what the caller may read.
     *
     * @throws dev.hilo.kernel.Refusal when the place is not there for this caller
     */
    Contents look(Caller caller, Wanted wanted);
}
