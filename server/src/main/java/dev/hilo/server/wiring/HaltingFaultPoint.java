package dev.hilo.server.wiring;

import dev.hilo.kernel.FaultPoints;
import dev.hilo.server.settings.FaultVariables;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Stops the process dead at a named point, the n-th time it is reached: {@code
 * HILO_FAULT=transaction.written:3}. For crash tests only, which also set {@code
 * HILO_FAULT_ALLOWED=yes}; otherwise nothing listens.
 */
record HaltingFaultPoint(String point, AtomicInteger remaining) implements FaultPoints {

    private static final Logger LOG = Logger.getLogger(HaltingFaultPoint.class);
    private static final int KILLED = 137;

    static FaultPoints fromEnvironment(Map<String, String> environment) {
        return FaultVariables.point(environment).map(HaltingFaultPoint::at).orElse(NONE);
    }

    private static FaultPoints at(String fault) {
        LOG.warnf("this process will stop dead at %s, as HILO_FAULT says", fault);
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
