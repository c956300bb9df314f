package dev.hilo.server.wiring;

import dev.hilo.kernel.FaultPoints;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stops the process dead at a named point, the n-th time it is reached: {@code
 * HILO_FAULT=transaction.written:3}. For crash tests only; without the variable nothing listens.
 */
record HaltingFaultPoint(String point, AtomicInteger remaining) implements FaultPoints {

    private static final int KILLED = 137;

    static FaultPoints fromEnvironment(Map<String, String> environment) {
        var fault = environment.get("HILO_FAULT");
        if (fault == null) {
            return NONE;
        }
        int colon = fault.lastIndexOf(':');
        return new HaltingFaultPoint(
                fault.substring(0, colon),
                new AtomicInteger(Integer.parseInt(fault.substring(colon + 1))));
    }

    @Override
    public void reach(String reached) {
        if (reached.equals(point) && remaining.decrementAndGet() == 0) {
            Runtime.getRuntime().halt(KILLED);
        }
    }
}
